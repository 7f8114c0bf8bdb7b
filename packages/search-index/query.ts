import { stemOf } from './stem.ts'
import { bigramsOf, fold, partsOf, runsOf, type Run } from './tokenise.ts'

/** One thing to look up in the index. */
export type Lookup = {
  term: string
  /** Stem of a word, whose other forms are meant too; undefined for Han. */
  stem: string | undefined
  /** Whether longer terms are meant too: the word is still being typed, or is a single Han character. */
  isBeginning: boolean
  /** Which word of the query it belongs to; -1 if it only adds to what the others find. */
  word: number
}

/** What was asked for. */
export type Query = {
  lookups: Lookup[]
  /** Words that were typed, with their places in the text. */
  words: Run[]
  /** Runs of three and more Han characters, of which finding the pairs is not finding the run. */
  runs: string[]
  /** All of it without spaces and signs: what stands in a text like that is meant for sure. */
  phrase: string
}

export const longestQuery = 200
const mostLookups = 12
/** Lookups of one run of Han characters: more would load more than they tell. */
const mostPairs = 8

/** Words that say nothing, unless the query has no others. */
const silent = new Set(
  'a an and are as at be by can do does for from how i in is it of on or that the this to was what when with'.split(
    ' ',
  ),
)

/** A text without anything that stands between letters: for finding a phrase whatever the spaces. */
export function squeeze(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

function pairsOf(run: Run, word: number): Lookup[] {
  const text = fold(run.text)
  const tokens = bigramsOf(text)
  if (tokens.length === 1) return [{ term: text, stem: undefined, isBeginning: true, word }]
  const pairs = tokens.slice(0, -1).map(({ term }) => term)
  const step = Math.max(1, pairs.length / mostPairs)
  const chosen = Array.from({ length: Math.min(mostPairs, pairs.length) }, (_, i) => Math.floor(i * step))
  return [...new Set(chosen)].map((index) => ({
    term: pairs[index] ?? '',
    stem: undefined,
    isBeginning: false,
    word,
  }))
}

function wordsOf(run: Run, word: number, isLast: boolean): Lookup[] {
  const parts = partsOf(run.text)
  const whole = fold(run.text)
  const lookups = parts.map(({ term }, index) => ({
    term,
    stem: stemOf(term),
    isBeginning: isLast && index === parts.length - 1,
    word,
  }))
  // The sign between them counts, but `docker compose` is found by `docker-compose` as well.
  return parts.length > 1
    ? [...lookups, { term: whole, stem: whole, isBeginning: isLast, word: -1 }]
    : lookups
}

/** Reads a query. What is beyond `longestQuery` characters is not read. */
export function parseQuery(input: string): Query {
  const text = input.slice(0, longestQuery).normalize('NFKC')
  const runs = runsOf(text).filter((run) => fold(run.text) !== '')
  const telling = runs.filter((run) => run.isHan || !silent.has(fold(run.text)))
  const words = telling.length > 0 ? telling : runs
  const lookups = words.flatMap((run, index) => {
    const isLast = run.start + run.text.length === text.length
    return run.isHan ? pairsOf(run, index) : wordsOf(run, index, isLast)
  })
  return {
    lookups: lookups.slice(0, mostLookups),
    words,
    runs: words.filter((run) => run.isHan && Array.from(run.text).length > 2).map((run) => fold(run.text)),
    phrase: squeeze(text),
  }
}

const otherForm = 0.75
const beginning = 0.5

/** How much a term is what was looked up: 1 if it is the same, 0 if it is something else. */
export function closeness(term: string, lookup: Lookup): number {
  if (term === lookup.term) return 1
  if (lookup.stem === undefined) return lookup.isBeginning && term.startsWith(lookup.term) ? 1 : 0
  if (stemOf(term) === lookup.stem) return otherForm
  return lookup.isBeginning && term.startsWith(lookup.term) ? beginning : 0
}
