import { drawDiagram } from '@/lib/diagram/draw'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Props = {
  locale: Locale
  /** A Mermaid diagram. */
  source: string
  /** What the drawing says, in words. */
  alt: string
}

/** Width of the widest column, in rem. */
const column = 52

/** Units of a drawing to one rem: its small type is 12.6 px high, and 11 where that makes the drawing fit. */
function unitsPerRem(width: number): number {
  return Math.min(Math.max(14, width / column), 17)
}

/**
 * A Mermaid diagram, drawn while the site is built. It keeps its size, since type that shrinks with the screen
 * cannot be read; what is wider than the page is scrolled within its figure. The source is the long description.
 */
export async function Diagram({ locale, source, alt }: Props) {
  const { figure, reading } = messagesOf(locale)
  const { content, viewBox, width, height } = await drawDiagram(source, reading.parts)
  const size = (units: number) => `${(units / unitsPerRem(width)).toFixed(2)}rem`
  return (
    <figure className="drawing diagram">
      <div tabIndex={0} role="img" aria-label={alt}>
        <svg
          viewBox={viewBox}
          width={size(width)}
          height={size(height)}
          aria-hidden="true"
          dangerouslySetInnerHTML={{ __html: content }}
        />
      </div>
      <figcaption>
        <span>
          <b>{figure.sheet}</b> {alt}
        </span>
        <details>
          <summary>{reading.source}</summary>
          <pre tabIndex={0} translate="no">
            <code>{source}</code>
          </pre>
        </details>
      </figcaption>
    </figure>
  )
}
