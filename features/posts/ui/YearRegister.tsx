import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { PostSummary } from '../model'
import { byYear } from '../years'
import { PostLines } from './PostLines'

/** Articles under the years of their publication, with a way to each year if there are many. */
export function YearRegister({ locale, posts }: { locale: Locale; posts: PostSummary[] }) {
  const { archive, articles } = messagesOf(locale).finding
  const years = byYear(posts)
  return (
    <>
      {years.length > 1 && (
        <nav className="years" aria-label={archive.years}>
          {years.map(([year, { length }]) => (
            <a key={year} href={`#y${year}`}>
              {year} <span className="label">{length}</span>
            </a>
          ))}
        </nav>
      )}
      {years.map(([year, inYear]) => (
        <section key={year} className="year" aria-labelledby={`y${year}`}>
          <h2 id={`y${year}`}>
            {year} <span className="label">{articles(inYear.length)}</span>
          </h2>
          <PostLines locale={locale} posts={inYear} withYear={false} />
        </section>
      ))}
    </>
  )
}
