import type { Diagnostic } from '@/packages/orchestration-lint/src/index'

/** A diagnostic at a line of a block: `line` counts from 0, `from` and `to` are characters of that line. */
export type Finding = { line: number; from: number; to: number; diagnostic: Diagnostic }

/** The lines of a file that a block shows: their numbers in the file, and what each was shortened by. */
export type Window = { numbers: readonly number[]; indents: readonly number[] }

/** Where a diagnostic is in its first line. What goes on over lines is marked to the line's end. */
function stretchOf({ range: { start, end } }: Diagnostic, width: number): [number, number] {
  const from = Math.min(start.column - 1, width)
  const to = end.line === start.line ? Math.min(end.column - 1, width) : width
  // Nothing to underline: where something is missing, the last character before it.
  return to > from ? [from, to] : [Math.max(from - 1, 0), Math.max(from, 1)]
}

/**
 * What is wrong on purpose, by the lines that a block shows of the text that was checked.
 * @param lines of the block
 * @param window which lines of the file these are; without it the block is the whole text
 */
export function findingsIn(
  lines: readonly string[],
  diagnostics: readonly Diagnostic[],
  window?: Window,
): Finding[] {
  return diagnostics.flatMap((diagnostic) => {
    if (!diagnostic.expected) return []
    const number = diagnostic.range.start.line
    const line = window ? window.numbers.indexOf(number) : number - 1
    const text = lines[line]
    if (text === undefined) return []
    const indent = window?.indents[line] ?? 0
    const [from, to] = stretchOf(diagnostic, text.length + indent)
    return [{ line, from: Math.max(from - indent, 0), to: Math.max(to - indent, 1), diagnostic }]
  })
}
