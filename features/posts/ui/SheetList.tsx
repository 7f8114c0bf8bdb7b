import { Day } from '@/components/ui/Day'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { Post } from '../model'

/** The sheets of a series, one under the other in the order in which to read them. */
export function SheetList({ locale, posts }: { locale: Locale; posts: Post[] }) {
  const { finding, post: text } = messagesOf(locale)
  return (
    <ol className="sheets" data-read-label={finding.series.read}>
      {posts.map(({ slug, title, summary, publishedAt, readingMinutes, series }) => (
        <li key={slug}>
          <span className="sheet-box" aria-hidden="true">
            {series?.position}
          </span>
          <div>
            <h2>
              <a href={`/${locale}/posts/${slug}`}>{title}</a>
            </h2>
            <p className="summary">{summary}</p>
            <p className="label">
              <Day day={publishedAt} locale={locale} /> · {text.minutes(readingMinutes)}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
