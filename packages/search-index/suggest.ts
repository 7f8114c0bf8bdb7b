import { editDistance } from './edit-distance.ts'
import type { Directory, Load } from './model.ts'
import { longestQuery, type Query } from './query.ts'
import { linesOf, piecesOf } from './table.ts'
import { fold } from './tokenise.ts'

/** Pieces that are read for one word: those around where it would stand. */
const mostPieces = 4
const shortWord = 4

/** The term that was probably meant, among those with the same first letter. */
async function nearest(directory: Directory, load: Load, word: string): Promise<string | undefined> {
  const limit = word.length <= shortWord ? 1 : 2
  const numbers = [
    ...piecesOf(directory, word, 1),
    ...piecesOf(directory, word.slice(0, 2), mostPieces - 1),
    ...piecesOf(directory, word.slice(0, 1), mostPieces),
  ]
  const near = (await linesOf(load, [...new Set(numbers)].slice(0, mostPieces))).flatMap(
    ([term, postings]) => {
      const distance = /^[\p{L}\p{N}]+$/u.test(term) ? editDistance(word, term, limit) : limit + 1
      return distance <= limit ? [{ term, distance, frequency: postings.length }] : []
    },
  )
  near.sort((a, b) => a.distance - b.distance || b.frequency - a.frequency)
  return near[0]?.term
}

/**
 * The query with the words mended that the index does not have.
 * @param isKnown whether something was found for a word of the query
 * @returns undefined if no such word resembles one that it has
 */
export async function correct(
  directory: Directory,
  load: Load,
  input: string,
  query: Query,
  isKnown: (word: number) => boolean,
): Promise<string | undefined> {
  const text = input.slice(0, longestQuery).normalize('NFKC')
  const mended = await Promise.all(
    query.words.map(async (run, index) => {
      const word = fold(run.text)
      if (run.isHan || isKnown(index) || word.length < 3) return undefined
      const term = await nearest(directory, load, word)
      return term && term !== word ? { ...run, term } : undefined
    }),
  )
  const changes = mended.filter((change) => change !== undefined).reverse()
  if (changes.length === 0) return undefined
  return changes.reduce(
    (result, { start, text: word, term }) =>
      result.slice(0, start) + term + result.slice(start + word.length),
    text,
  )
}
