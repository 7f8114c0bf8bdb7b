import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { SeriesInLocale } from '../series'
import { SeriesRegister } from './SeriesRegister'

const shown = 3

function latestDay({ posts }: SeriesInLocale): string {
  return posts.reduce((latest, { publishedAt }) => (publishedAt > latest ? publishedAt : latest), '')
}

/** The series that were added to last, and the way to all. */
export function LatestSeries({ locale, series }: { locale: Locale; series: SeriesInLocale[] }) {
  if (series.length === 0) return null
  const { home } = messagesOf(locale).finding
  const latest = series.toSorted((a, b) => latestDay(b).localeCompare(latestDay(a))).slice(0, shown)
  return (
    <section className="register" aria-labelledby="series">
      <h2 id="series" className="label">
        {home.series}
      </h2>
      <SeriesRegister locale={locale} series={latest} heading="h3" />
      <p className="way-on">
        <a href={`/${locale}/series`}>{home.allSeries}</a>
      </p>
    </section>
  )
}
