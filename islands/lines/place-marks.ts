import type { LineMark } from '@/features/comments/schema'
import { nameOfLines, shownPart, type ShownLines } from './shown-lines'

/** A mark beside a block, and the comments behind it. */
export type PlacedMark = {
  /** Lines of the block, counted from 0; undefined at its head, for what it does not show any more. */
  part: [number, number] | undefined
  /** What the lines are called: those of the version that the comments were made on. */
  names: string[]
  numbers: number[]
  /** Whether all of them were made on this version. */
  current: boolean
}

/**
 * Where lines are in the version that this page shows, which may be older than the server's.
 * @param digest of the server's version
 */
function linesIn(shown: ShownLines, mark: LineMark, digest: string | undefined) {
  if (mark.digest === shown.digest) return mark
  return shown.digest === digest ? mark.now : null
}

/**
 * The marks of one block.
 * @param first whether no block of this file comes before it: comments on lines that are gone are at that one's head
 */
export function marksOf(
  shown: ShownLines,
  marks: LineMark[],
  digest: string | undefined,
  first: boolean,
): PlacedMark[] {
  return marks
    .filter(({ file }) => file === shown.file)
    .flatMap((mark) => {
      const lines = linesIn(shown, mark, digest)
      const part = lines ? shownPart(shown.numbers, lines.from, lines.to) : undefined
      if (!part && (lines || !first)) return []
      const current = mark.digest === shown.digest
      return [{ part, names: [nameOfLines(mark.file, mark.from, mark.to)], numbers: mark.numbers, current }]
    })
    .sort((a, b) => (a.part?.[0] ?? -1) - (b.part?.[0] ?? -1))
}

/**
 * Marks that would stand closer to each other than a finger needs become one.
 * @param topOf where a mark begins, in pixels
 */
export function mergeNear(
  marks: PlacedMark[],
  topOf: (mark: PlacedMark) => number,
  distance: number,
): PlacedMark[] {
  const merged: PlacedMark[] = []
  for (const mark of marks) {
    const last = merged.at(-1)
    if (!last || topOf(mark) - topOf(last) >= distance) {
      merged.push({ ...mark, names: [...mark.names], numbers: [...mark.numbers] })
      continue
    }
    last.part = last.part && mark.part && [last.part[0], Math.max(last.part[1], mark.part[1])]
    last.names = [...new Set([...last.names, ...mark.names])]
    last.numbers.push(...mark.numbers)
    last.current &&= mark.current
  }
  return merged
}
