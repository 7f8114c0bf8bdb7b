import type { LineKind } from '@/lib/code-options'

/** A line of a diff without its sign. A `hunk` says where a change is; it is no part of the file. */
export type DiffLine = { text: string; kind?: LineKind | 'hunk' }

const kinds: Record<string, LineKind | undefined> = { '+': 'add', '-': 'del' }

const header = /^(?:@@ .*|diff --git .*|index [0-9a-f]+\.\..*|--- \S.*|\+\+\+ \S.*|\\ No newline.*)$/

/** Takes the signs from the lines of a diff; a line without one (an empty line, mostly) stays as it is. */
export function diffLines(code: string): DiffLine[] {
  return code.split('\n').map((line) => {
    if (header.test(line)) return { text: line, kind: 'hunk' }
    const kind = kinds[line[0] ?? '']
    const text = kind || line.startsWith(' ') ? line.slice(1) : line
    return kind ? { text, kind } : { text }
  })
}
