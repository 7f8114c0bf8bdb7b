import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { PostCounts } from '../model'
import type { Range } from '../schema'
import { formatChange, formatCount, formatShare } from './format'

type Props = {
  locale: Locale
  range: Range
  posts: PostCounts[]
  /** An article's title and present slug, by the name under which it is counted. */
  nameOf: (slug: string) => { title: string; slug: string }
}

/** The articles that were opened, each leading to its own numbers. */
export function PostTable({ locale, range, posts, nameOf }: Props) {
  const { numbers: text } = messagesOf(locale)
  const count = (value: number) => formatCount(value, locale)
  if (posts.length === 0) return <p className="hint">{text.noArticles}</p>
  return (
    <div className="admin-table numbers-table" tabIndex={0} role="group" aria-label={text.articles}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.article}</th>
            <th scope="col">{text.views}</th>
            <th scope="col">{text.changed}</th>
            <th scope="col">{text.visitors}</th>
            <th scope="col">{text.finished}</th>
            <th scope="col">{text.comments}</th>
            <th scope="col">{text.reactions}</th>
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => {
            const { title, slug } = nameOf(post.slug)
            return (
              <tr key={post.slug}>
                <th scope="row">
                  <a href={`/admin/numbers/${slug}?days=${range}`}>{title}</a>
                </th>
                <td>{count(post.openings)}</td>
                <td>{formatChange(post.openings, post.before, locale) ?? '–'}</td>
                <td>{count(post.visitors)}</td>
                <td>{formatShare(post.finished, post.visitors, locale)}</td>
                <td>{count(post.comments)}</td>
                <td>{count(post.reactions)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
