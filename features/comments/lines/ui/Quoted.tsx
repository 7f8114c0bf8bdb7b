import type { Locale } from '@/lib/locale'
import { Changes } from './Changes'

/** The lines that a comment is about, in the discussion: quoted, with a link to their block. */
export function Quoted({ locale }: { locale: Locale }) {
  return (
    <figure className="line-quote" data-part="quote" hidden>
      <figcaption>
        <a data-part="quote-link" translate="no" />
      </figcaption>
      <pre tabIndex={0} translate="no">
        <code data-part="quote-lines" />
      </pre>
      <Changes locale={locale} />
    </figure>
  )
}
