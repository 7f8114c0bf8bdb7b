/** How many edits apart two names may be and still be taken for the same: a sixth of the name, at least one. */
function allowance(name: string): number {
  return name.length < 3 ? 0 : Math.max(1, Math.floor(name.length / 6))
}

/** Edits between two words, neighbours swapped counting as one (optimal string alignment). */
function distance(one: string, other: string): number {
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const cost = one[at - 1] === other[to - 1] ? 0 : 1
      let least = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + cost)
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        least = Math.min(least, (before[to - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[other.length] ?? 0
}

/** Longer names are not compared, so that a hostile text costs nothing. */
const longest = 80

/** Nobody is helped by a search through more names than these. */
const most = 500

/** The known name of which `name` is most likely a misspelling: hardly different, and not the same. */
export function nearName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined
  let best: string | undefined
  let least = Infinity
  let tries = 0
  for (const candidate of known) {
    if ((tries += 1) > most) break
    const limit = Math.min(allowance(candidate), allowance(name))
    if (candidate === name || Math.abs(candidate.length - name.length) > limit) continue
    const edits = distance(name.toLowerCase(), candidate.toLowerCase())
    if (edits <= limit && edits < least) {
      best = candidate
      least = edits
    }
  }
  return best
}
