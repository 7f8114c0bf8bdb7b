import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { CodeLine } from './code-lines'
import { joinSpans, type CodeSpan } from './highlight'

/** A stretch of the block: an element of its own for a line that needs one, else lines run on. */
type Piece = { kind: CodeLine['kind'] | 'line' | undefined; spans: CodeSpan[] }

function piecesOf(lines: CodeLine[], everyLine: boolean): Piece[] {
  const pieces: Piece[] = []
  for (const [index, { kind = everyLine ? 'line' : undefined, spans }] of lines.entries()) {
    const last = pieces.at(-1)
    const between = index ? [{ text: '\n' }] : []
    if (kind) pieces.push({ kind: undefined, spans: between }, { kind, spans })
    else if (last && !last.kind) last.spans.push(...between, ...spans)
    else pieces.push({ kind: undefined, spans: [...between, ...spans] })
  }
  return pieces
}

function Spans({ spans }: { spans: CodeSpan[] }) {
  return joinSpans(spans).map(({ text, className, variable }, index) => {
    if (variable)
      return (
        // Filled with the reader's value before it is painted.
        <var key={index} className={className} data-variable={variable} suppressHydrationWarning>
          {text}
        </var>
      )
    return className ? (
      <span key={index} className={className}>
        {text}
      </span>
    ) : (
      text
    )
  })
}

/** The text of a block. Signs and numbers are drawn by the style sheet, so that nobody copies them. */
export function CodeText({
  lines,
  numbers,
  locale,
}: {
  lines: CodeLine[]
  numbers: boolean
  locale: Locale
}) {
  const { blocks } = messagesOf(locale)
  const elements = { mark: 'mark', add: 'ins', del: 'del', hunk: 'span', line: 'span' } as const
  return piecesOf(lines, numbers).map(({ kind, spans }, index) => {
    if (!kind) return <Spans key={index} spans={spans} />
    const Line = elements[kind]
    return (
      <Line key={index} className={kind === 'hunk' ? 'line hunk' : 'line'}>
        {kind !== 'line' && <span className="sr-only select-none">{blocks[kind]}</span>}
        <Spans spans={spans} />
      </Line>
    )
  })
}
