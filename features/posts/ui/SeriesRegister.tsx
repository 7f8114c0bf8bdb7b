import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { SeriesInLocale } from '../series'
import { SeriesProgress } from './SeriesProgress'
import { SetPlate } from './SetPlate'
import { SheetStrip } from './SheetStrip'

type Props = {
  locale: Locale
  series: SeriesInLocale[]
  /** The level of the titles: below a page's own heading, or below a section's. */
  heading: 'h2' | 'h3'
}

/** Series as sets of drawings: how many sheets, what they are about, each sheet, and how far one has read. */
export function SeriesRegister({ locale, series, heading: Heading }: Props) {
  const { finding } = messagesOf(locale)
  return (
    <ol>
      {series.map(({ slug, title, summary, posts }) => (
        <li key={slug}>
          <p className="sheet-number">{finding.sheets(posts.length)}</p>
          <div>
            <Heading className="title">
              <a href={`/${locale}/series/${slug}`}>{title}</a>
            </Heading>
            <p className="summary">{summary}</p>
            <SheetStrip posts={posts} />
            <p className="label">
              <SeriesProgress posts={posts} />
            </p>
          </div>
          <div className="cover set">
            <SetPlate sheets={posts.length} />
          </div>
        </li>
      ))}
    </ol>
  )
}
