import { languageTags, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { ProseEn } from './ProseEn'
import { ProseZh } from './ProseZh'
import { RequestWay } from './RequestWay'
import { ServedBy } from './ServedBy'

type Props = {
  locale: Locale
  /** What this document was built as. */
  release: { version: string; revision: string }
}

const prose = { en: ProseEn, zh: ProseZh }

/** What the site is made of, in words and in a drawing, with the drawing's title block: who served it. */
export function Colophon({ locale, release }: Props) {
  const { colophon: text } = messagesOf(locale)
  const Prose = prose[locale]
  return (
    <>
      <header className="post-head">
        <p className="sheet-number">{text.title}</p>
        <h1>{text.heading}</h1>
        <p className="lead">{text.lead}</p>
      </header>
      <div className="colophon">
        <div className="sheet-side">
          <ServedBy locale={locale} release={release} />
          <RequestWay locale={locale} />
        </div>
        <div className="prose" lang={languageTags[locale]}>
          <Prose />
        </div>
      </div>
    </>
  )
}
