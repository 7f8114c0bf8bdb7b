/** Edits between two short words (Levenshtein, with neighbours swapped as one edit), at most `limit` + 1. */
function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1]
      let cost = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (same ? 0 : 1))
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        cost = Math.min(cost, (before[to - 2] ?? 0) + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  return row[other.length] ?? limit + 1
}

/** The known name that somebody who wrote `name` most likely meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 60) return undefined
  const plain = (word: string): string => word.toLowerCase().replace(/[-\s]/gu, '_')
  const wanted = plain(name)
  const limit = wanted.length <= 3 ? 1 : wanted.length <= 7 ? 2 : 3
  let best: string | undefined
  let least = limit + 1
  let tries = 0
  for (const candidate of known) {
    // A file with thousands of names must not make this quadratic.
    if ((tries += 1) > 500) break
    const edits = plain(candidate) === wanted ? 0 : distance(wanted, plain(candidate), limit)
    if (edits < least) [best, least] = [candidate, edits]
  }
  return best
}
