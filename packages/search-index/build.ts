import { articleName, pieceName, type Article, type Directory, type Section } from './model.ts'
import { strongestImpact, writePostings } from './postings.ts'
import { tokenise } from './tokenise.ts'

/** What a term counts for, by where it stands. */
const boosts = { title: 10, tag: 6, heading: 5, summary: 2, within: 1, text: 1, code: 0.5 }

/** BM25: how soon repetition stops to count, and how much long sections are held back. */
const saturation = 3
const lengthPart = 0.6

/** Characters of a piece. Gzipped it is about half as many bytes. */
const pieceLength = 16_000

type Weights = { terms: Map<string, number>; length: number }

function weigh(article: Article, section: Section, isFirst: boolean): Weights {
  const terms = new Map<string, number>()
  let length = 0
  const add = (text: string, boost: number) => {
    const tokens = tokenise(text)
    length += tokens.length
    for (const { term } of tokens) terms.set(term, (terms.get(term) ?? 0) + boost)
  }
  if (isFirst) {
    add(article.title, boosts.title)
    add(article.summary, boosts.summary)
    add(article.tags.join(' '), boosts.tag)
  }
  add(section.heading, boosts.heading)
  add(section.within, boosts.within)
  add(section.text, boosts.text)
  add(section.code, boosts.code)
  return { terms, length }
}

function impactOf(weight: number, length: number, average: number): number {
  const norm = 1 - lengthPart + (lengthPart * length) / average
  const score = weight / (weight + saturation * norm)
  return Math.max(1, Math.round(score * strongestImpact))
}

/** The lines of the index, `term postings`, in the order of the terms. */
function linesOf(weights: Weights[]): { term: string; line: string }[] {
  const average = weights.reduce((sum, { length }) => sum + length, 0) / Math.max(1, weights.length)
  const postings = new Map<string, { section: number; impact: number }[]>()
  weights.forEach(({ terms, length }, section) => {
    for (const [term, weight] of terms) {
      const list = postings.get(term) ?? []
      list.push({ section, impact: impactOf(weight, length, average) })
      postings.set(term, list)
    }
  })
  return [...postings.keys()]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((term) => ({ term, line: `${term} ${writePostings(postings.get(term) ?? [])}` }))
}

function cut(lines: { term: string; line: string }[]): { first: string; text: string }[] {
  const pieces: { first: string; lines: string[]; length: number }[] = []
  for (const { term, line } of lines) {
    const last = pieces.at(-1)
    if (last && last.length + line.length <= pieceLength) {
      last.lines.push(line)
      last.length += line.length + 1
    } else pieces.push({ first: term, lines: [line], length: line.length })
  }
  return pieces.map((piece) => ({ first: piece.first, text: piece.lines.join('\n') }))
}

function tagsOf(articles: readonly Article[]): Directory['tags'] {
  const tags = new Map<string, number[]>()
  articles.forEach((article, number) => {
    for (const tag of article.tags) tags.set(tag, [...(tags.get(tag) ?? []), number])
  })
  return [...tags].sort(([a, of], [b, other]) => other.length - of.length || (a < b ? -1 : 1))
}

function storedOf({ slug, title, summary, sections }: Article): string {
  const stored = sections.map(({ id, heading, within, text, code }, index) => ({
    id,
    heading,
    within,
    text: [index === 0 ? summary : '', text, code].filter(Boolean).join('\n'),
  }))
  return JSON.stringify({ slug, title, sections: stored })
}

export type Index = { directory: Omit<Directory, 'version'>; files: Map<string, string> }

/**
 * Builds the index of articles, the first of which is shown first where nothing else decides.
 * @returns the directory, still without a version, and the text of each piece by its name
 */
export function buildIndex(articles: readonly Article[]): Index {
  const weights = articles.flatMap((article) =>
    article.sections.map((section, index) => weigh(article, section, index === 0)),
  )
  const pieces = cut(linesOf(weights))
  const files = new Map([
    ...pieces.map(({ text }, number): [string, string] => [pieceName(number), text]),
    ...articles.map((article, number): [string, string] => [articleName(number), storedOf(article)]),
  ])
  const directory = {
    pieces: pieces.map(({ first }) => first),
    sections: articles.map(({ sections }) => sections.length),
    tags: tagsOf(articles),
  }
  return { directory, files }
}
