import { Day } from '@/components/ui/Day'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { SeriesInLocale } from '../series'
import { ListHeader } from './ListHeader'
import { SeriesProgress } from './SeriesProgress'

/** Title block of a series, and the sheet to begin with: the island makes it the first one not read yet. */
export function SeriesHeader({ locale, series }: { locale: Locale; series: SeriesInLocale }) {
  const { finding, post: text } = messagesOf(locale)
  const { slug, title, summary, posts } = series
  const latest = posts
    .map(({ publishedAt }) => publishedAt)
    .sort()
    .at(-1)
  const minutes = posts.reduce((sum, { readingMinutes }) => sum + readingMinutes, 0)
  const trail = [
    { label: finding.series.title, href: `/${locale}/series` },
    { label: title, href: `/${locale}/series/${slug}` },
  ]
  return (
    <ListHeader locale={locale} trail={trail} title={title} lead={summary}>
      <p className="mt-3">
        <a
          className="button"
          href={`/${locale}/posts/${posts[0]?.slug}`}
          data-resume={finding.series.resume('{n}')}
        >
          {finding.series.begin}
        </a>
      </p>
      <dl className="title-block">
        <div>
          <dt>{finding.series.sheets}</dt>
          <dd>{posts.length}</dd>
        </div>
        <div>
          <dt>{finding.series.reading}</dt>
          <dd>{text.minutes(minutes)}</dd>
        </div>
        <div>
          <dt>{finding.series.latest}</dt>
          <dd>{latest && <Day day={latest} locale={locale} />}</dd>
        </div>
        <div className="wide progress">
          <dt>{finding.series.progress}</dt>
          <dd>
            <SeriesProgress posts={posts} />
          </dd>
        </div>
      </dl>
    </ListHeader>
  )
}
