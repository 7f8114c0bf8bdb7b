import { pieceName, type Directory, type Load } from './model.ts'
import { readPostings } from './postings.ts'
import { closeness, type Lookup } from './query.ts'
import { beginningOf } from './stem.ts'

/** Pieces that one beginning may load: of very short ones not all terms are found. */
const mostPieces = 3

/** The last piece whose first term is not after `term`. */
function pieceOf(pieces: readonly string[], term: string): number {
  let low = 0
  let high = pieces.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((pieces[middle] ?? '') <= term) low = middle
    else high = middle
  }
  return low
}

/** The pieces that hold all terms of a beginning, at most `limit`. */
export function piecesOf({ pieces }: Directory, beginning: string, limit = mostPieces): number[] {
  if (pieces.length === 0) return []
  const first = pieceOf(pieces, beginning)
  const last = pieceOf(pieces, `${beginning}\u{10ffff}`)
  return Array.from({ length: Math.min(limit, last - first + 1) }, (_, index) => first + index)
}

/** The lines of pieces, `term` and its postings. */
export async function linesOf(load: Load, numbers: number[]): Promise<[term: string, postings: string][]> {
  const texts = await Promise.all(numbers.map((number) => load(pieceName(number))))
  return texts.flatMap((text) =>
    text.split('\n').map((line): [string, string] => {
      const space = line.indexOf(' ')
      return [line.slice(0, space), line.slice(space + 1)]
    }),
  )
}

/** How much each section has of what was looked up. */
export type Found = Map<number, number>

/** Looks one thing up: all terms that it stands for, each section with the best of them. */
export async function lookUp(directory: Directory, load: Load, lookup: Lookup): Promise<Found> {
  const start = lookup.stem === undefined ? lookup.term : beginningOf(lookup.term)
  const isExact = lookup.stem === undefined && !lookup.isBeginning
  const found: Found = new Map()
  // The piece of the word itself comes first, whatever else begins like its stem.
  const own = piecesOf(directory, lookup.term, lookup.isBeginning ? 2 : 1)
  const all = isExact ? own : [...own, ...piecesOf(directory, start, 2)]
  const numbers = [...new Set(all)].slice(0, mostPieces)
  for (const [term, postings] of await linesOf(load, numbers)) {
    if (!term.startsWith(start)) continue
    const weight = closeness(term, lookup)
    if (weight === 0) continue
    for (const { section, impact } of readPostings(postings))
      found.set(section, Math.max(found.get(section) ?? 0, impact * weight))
  }
  return found
}
