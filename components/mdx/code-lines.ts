import { languageOfFile, type CodeLanguage } from '@/lib/code-languages'
import { kindsOfLines, type CodeAttributes } from '@/lib/code-options'
import type { Finding } from '@/lib/examples/findings'
import { occurrencesOf } from '@/lib/variables'
import { diffLines, type DiffLine } from './diff-lines'
import { highlightLines, type CodeSpan } from './highlight'

/** A line of a block as it is drawn. `findings` stand beneath it. */
export type CodeLine = { spans: CodeSpan[]; kind?: DiffLine['kind']; findings?: Finding[] }

/** The part of a line from one character to another. */
function slice(spans: CodeSpan[], start: number, end: number): CodeSpan[] {
  let offset = 0
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(start - offset, 0), Math.max(end - offset, 0))
    offset += span.text.length
    return text ? [{ ...span, text }] : []
  })
}

/** Cuts the places of variables out of a line. A place in two colours takes the first. */
function withVariables(spans: CodeSpan[], literals: ReadonlyMap<string, string>): CodeSpan[] {
  const text = spans.map((span) => span.text).join('')
  const cut: CodeSpan[] = []
  let from = 0
  for (const { start, end, variable } of occurrencesOf(text, literals)) {
    const [first] = slice(spans, start, end)
    cut.push(...slice(spans, from, start), { ...first, text: text.slice(start, end), variable })
    from = end
  }
  return from ? [...cut, ...slice(spans, from, text.length)] : spans
}

/** Marks what a finding is about. A place that a reader may fill is marked whole. */
function withFinding(spans: CodeSpan[], { from, to, diagnostic: { severity } }: Finding): CodeSpan[] {
  let offset = 0
  return spans.flatMap((span) => {
    const start = Math.max(from - offset, 0)
    const end = Math.min(to - offset, span.text.length)
    offset += span.text.length
    if (end <= start) return [span]
    if (span.variable) return [{ ...span, wrong: severity }]
    const parts = [span.text.slice(0, start), span.text.slice(start, end), span.text.slice(end)]
    return parts.flatMap((text, index) =>
      text ? [{ ...span, text, ...(index === 1 && { wrong: severity }) }] : [],
    )
  })
}

/** What was and what will be are coloured apart: together they need not be sound code. */
async function highlightKinds(lines: DiffLine[], language: CodeLanguage | undefined): Promise<CodeSpan[][]> {
  const without = (kind: 'add' | 'del') =>
    highlightLines(
      lines.map((line) => (line.kind === kind || line.kind === 'hunk' ? '' : line.text)),
      language,
    )
  const after = await without('del')
  const before = lines.some(({ kind }) => kind === 'del') ? await without('add') : after
  return lines.map(({ text, kind }, index) => {
    if (kind === 'hunk') return [{ text, className: 'tc' }]
    return (kind === 'del' ? before : after)[index] ?? []
  })
}

/**
 * The lines of a block, coloured, with the kind of those that stand out and the places of variables.
 * @param literals of the variables that apply to this block, by name
 * @param findings what is wrong on purpose
 */
export async function codeLines(
  code: string,
  language: CodeLanguage | undefined,
  attributes: CodeAttributes,
  literals: ReadonlyMap<string, string>,
  findings: readonly Finding[] = [],
): Promise<CodeLine[]> {
  const chosen = kindsOfLines(attributes)
  const isDiff = language === 'diff'
  const plain: DiffLine[] = isDiff ? diffLines(code) : code.split('\n').map((text) => ({ text }))
  const lines = plain.map((line, index) => {
    const kind = chosen.get(index + 1) ?? line.kind
    return kind ? { text: line.text, kind } : line
  })
  // The title of a diff is the name of the file that it changes.
  const grammar = isDiff ? languageOfFile(attributes.title ?? '') : language
  const spans = await highlightKinds(lines, grammar)
  return lines.map(({ kind }, index) => {
    const own = findings.filter(({ line }) => line === index)
    return {
      spans: own.reduce(withFinding, withVariables(spans[index] ?? [], literals)),
      ...(kind ? { kind } : {}),
      ...(own.length > 0 ? { findings: own } : {}),
    }
  })
}
