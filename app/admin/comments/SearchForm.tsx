import { statuses } from '@/features/comments/moderation/model'
import type { SearchInput } from '@/features/comments/moderation/input'
import type { Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'

type Props = { input: SearchInput; articles: { record: string; title: string }[]; locale: Locale }

/** A plain form whose answer is an address: it can be kept, sent on, and gone back to. */
export function SearchForm({ input, articles, locale }: Props) {
  const { search: text, statuses: names } = moderation[locale]
  const field = (name: 'text' | 'name' | 'email' | 'from' | 'to') => (
    <label>
      <span>{text[name]}</span>
      <input
        type={name === 'from' || name === 'to' ? 'date' : 'search'}
        name={name}
        defaultValue={input[name] ?? ''}
        autoComplete="off"
      />
    </label>
  )
  return (
    <form method="get" action="/admin/comments" role="search" className="mod-search">
      {field('text')}
      {field('name')}
      {field('email')}
      <label>
        <span>{text.article}</span>
        <select name="article" defaultValue={input.article ?? ''}>
          <option value="">{text.anyArticle}</option>
          {articles.map(({ record, title }) => (
            <option key={record} value={record}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{text.status}</span>
        <select name="status" defaultValue={input.status ?? ''}>
          <option value="">{text.anyStatus}</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {names[status]}
            </option>
          ))}
        </select>
      </label>
      {field('from')}
      {field('to')}
      {input.writer && <input type="hidden" name="writer" value={input.writer} />}
      <p className="mod-search-end">
        <button className="button">{text.submit}</button>
        <a href="/admin/comments">{text.clear}</a>
      </p>
    </form>
  )
}
