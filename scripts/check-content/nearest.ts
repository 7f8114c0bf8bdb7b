/** Edits (insert, delete, replace a character) that turn one word into another: the Levenshtein distance. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, char] of [...from].entries()) {
    const next = [index + 1]
    for (let column = 0; column < to.length; column += 1) {
      const replaced = (row[column] ?? 0) + (char === to[column] ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** The known name that somebody probably meant, or undefined if none is near. Case does not count. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  // Nothing longer than this is a slip of a name; it also bounds the work on a pasted paragraph.
  if (name.length > 100) return undefined
  const limit = Math.max(2, Math.floor(name.length / 3))
  const ranked = [...known]
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= limit && edits < candidate.length)
    .sort((a, b) => a.edits - b.edits)
  return ranked[0]?.candidate
}

/** More names than this are a wall, not a help: then only the likely one is said. */
const longestList = 16

/** End of a message about an unknown name: `; did you mean "x"? Known: x, y`. */
export function suggest(name: string, known: Iterable<string>): string {
  const names = [...known]
  const likely = nearest(name, names)
  const question = likely ? `; did you mean "${likely}"?` : ''
  if (names.length > longestList) return question
  const list = names.join(', ') || 'none'
  return question ? `${question} Known: ${list}` : `; known: ${list}`
}
