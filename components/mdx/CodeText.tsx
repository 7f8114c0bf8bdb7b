import type { Finding } from '@/lib/examples/findings'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { CodeLine } from './code-lines'
import { Findings } from './Findings'
import { joinSpans, type CodeSpan } from './highlight'

/** A stretch of the block: an element of its own for a line that needs one, else lines run on. */
type Piece = { kind: CodeLine['kind'] | 'line' | undefined; spans: CodeSpan[]; findings?: Finding[] }

function piecesOf(lines: CodeLine[], everyLine: boolean): Piece[] {
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], spans: CodeSpan[]) => {
    const last = pieces.at(-1)
    if (!kind && last && !last.kind && !last.findings) last.spans.push(...spans)
    else pieces.push({ kind, spans: [...spans] })
  }
  let findings: Finding[] | undefined
  for (const [index, { kind = everyLine ? 'line' : undefined, spans, findings: own }] of lines.entries()) {
    if (index) add(undefined, [{ text: '\n' }])
    // Behind the line's end: before it, the end would be a line of its own beneath the finding.
    if (findings) pieces.push({ kind: undefined, spans: [], findings })
    add(kind, spans)
    findings = own
  }
  return findings ? [...pieces, { kind: undefined, spans: [], findings }] : pieces
}

function Spans({ spans }: { spans: CodeSpan[] }) {
  return joinSpans(spans).map(({ text, className, variable, wrong }, index) => {
    const name = [className, wrong && `at-${wrong}`].filter(Boolean).join(' ') || undefined
    if (variable)
      return (
        // Filled with the reader's value before it is painted.
        <var key={index} className={name} data-variable={variable} suppressHydrationWarning>
          {text}
        </var>
      )
    return name ? (
      <span key={index} className={name}>
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
  return piecesOf(lines, numbers).map(({ kind, spans, findings }, index) => {
    if (findings) return <Findings key={index} findings={findings} locale={locale} />
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
