import { HitTemplate } from '@/components/search/HitTemplate'
import { Suggestions } from '@/components/search/Suggestions'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { longestQuery } from '@/packages/search-index'

/** The search as a page, not filled yet: features/search/page.ts puts in what was asked and what was found. */
export function SearchSheet({ locale }: { locale: Locale }) {
  const { search: text } = messagesOf(locale)
  return (
    <section className="search search-sheet" data-part="search">
      <h1>{text.title}</h1>
      <form role="search" action={`/${locale}/search`}>
        <label>
          {text.label}
          <input type="search" name="q" maxLength={longestQuery} />
        </label>
        <label>
          {text.subject}
          <select name="tag">
            <option value="">{text.allSubjects}</option>
          </select>
        </label>
        <button className="button">{text.submit}</button>
      </form>
      <p className="status" role="status" data-part="status">
        {text.hint}
      </p>
      <ol className="hits" data-part="list" />
      <Suggestions locale={locale} />
      <nav className="pages" aria-label={text.pages} data-part="pages" hidden>
        <a className="button quiet" rel="prev" data-part="previous" hidden>
          {text.previous}
        </a>
        <a className="button quiet" rel="next" data-part="next" hidden>
          {text.next}
        </a>
      </nav>
      <HitTemplate />
    </section>
  )
}
