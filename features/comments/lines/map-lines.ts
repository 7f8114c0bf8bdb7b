import { diffArrays } from 'diff'

/** Lines of a text, from 1, both ends included. */
export type LineRange = { from: number; to: number }

/** Work that a comparison may cost: texts that have less in common are not the same example any more. */
const maxEditLength = 2_000

/** Lines that went, and those that came in their place. `old` and `new` are indices from 0 of the first ones. */
type Change = { old: number; removed: string[]; new: number; added: string[] }

const emptyChange = (old: number, now: number): Change => ({ old, removed: [], new: now, added: [] })

type Comparison = {
  /** Index in the new text of each line of the old one that is still there. */
  kept: Map<number, number>
  changes: Change[]
}

function compare(before: string[], after: string[]): Comparison | undefined {
  const parts = diffArrays(before, after, { maxEditLength })
  if (!parts) return undefined
  const comparison: Comparison = { kept: new Map(), changes: [] }
  let [old, now] = [0, 0]
  let change: Change | undefined
  for (const { value, added, removed } of parts) {
    if (added || removed) {
      change ??= emptyChange(old, now)
      change[added ? 'added' : 'removed'].push(...value)
    } else {
      if (change) comparison.changes.push(change)
      change = undefined
      for (const index of value.keys()) comparison.kept.set(old + index, now + index)
    }
    if (!added) old += value.length
    if (!removed) now += value.length
  }
  if (change) comparison.changes.push(change)
  return comparison
}

const wordsOf = (line: string): string[] => line.match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? []

/** Whether a line is another one with a change in it: half of the words of both are the same. */
function isAlike(before: string, after: string): boolean {
  const rest = wordsOf(after)
  const total = rest.length + wordsOf(before).length
  let common = 0
  for (const word of wordsOf(before)) {
    const found = rest.indexOf(word)
    if (found === -1) continue
    rest.splice(found, 1)
    common += 1
  }
  return common > 0 && common * 4 >= total
}

/** Where changed lines went: pairs them in order with the lines that came in their place. */
function pairChanges(changes: Change[]): Map<number, number> {
  const pairs = new Map<number, number>()
  for (const change of changes) {
    let next = 0
    for (const [index, line] of change.removed.entries()) {
      const found = change.added.findIndex((other, at) => at >= next && isAlike(line, other))
      if (found === -1) continue
      pairs.set(change.old + index, change.new + found)
      next = found + 1
    }
  }
  return pairs
}

/** Where lines that were moved stand now; not when they stand there more than once, or say nothing. */
function findMoved(lines: string[], after: string[]): LineRange | undefined {
  const words = lines.map((line) => line.trim())
  if (words.every((line) => line.length < 3)) return undefined
  const places = after.flatMap((_, start) =>
    words.every((line, index) => after[start + index]?.trim() === line) ? [start] : [],
  )
  const [place] = places
  return places.length === 1 && place !== undefined
    ? { from: place + 1, to: place + lines.length }
    : undefined
}

/**
 * Where lines of an earlier version of a text are in a later one: those that stayed, else those that were
 * moved, else those that were changed.
 * @returns undefined when they are gone
 */
export function mapLines(before: string, after: string, { from, to }: LineRange): LineRange | undefined {
  const [oldLines, newLines] = [before.split('\n'), after.split('\n')]
  const comparison = compare(oldLines, newLines)
  const indices = Array.from({ length: to - from + 1 }, (_, index) => from - 1 + index)
  // An empty line, or a bracket, says nothing about where the others went.
  const telling = indices.filter((index) => wordsOf(oldLines[index] ?? '').length > 1)
  const chosen = telling.length ? telling : indices
  const placesIn = (places: Map<number, number> | undefined) =>
    chosen.flatMap((index) => places?.get(index) ?? [])
  const kept = placesIn(comparison?.kept)
  const moved = kept.length ? undefined : findMoved(oldLines.slice(from - 1, to), newLines)
  if (moved) return moved
  const found = [...kept, ...placesIn(comparison && pairChanges(comparison.changes))]
  return found.length ? { from: Math.min(...found) + 1, to: Math.max(...found) + 1 } : undefined
}
