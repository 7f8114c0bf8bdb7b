import {
  pieceName,
  textName,
  type Article,
  type Directory,
  type Section,
  type StoredSection,
} from './model.ts'
import { strongestImpact, writePostings, type Posting } from './postings.ts'
import { tokenise } from './tokenise.ts'

/** What a term counts for, by where it stands. */
const boosts = { title: 10, tag: 6, heading: 5, summary: 2, within: 1, text: 1, code: 0.5 }

/** BM25: how soon repetition stops to count, and how much long sections are held back. */
const saturation = 3
const lengthPart = 0.6

/** Characters of a piece of the table. It is 12 to 18 kB, and half of that gzipped. */
const pieceLength = 12_000
/** Characters of a piece of an article: a snippet of a long one should not cost all of it. */
const textLength = 8_000

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
  const postings = new Map<string, Posting[]>()
  weights.forEach(({ terms, length }, section) => {
    for (const [term, weight] of terms) {
      const posting = { section, impact: impactOf(weight, length, average) }
      const list = postings.get(term)
      if (list) list.push(posting)
      else postings.set(term, [posting])
    }
  })
  // By code units, as `<` compares them in table.ts.
  return [...postings.keys()]
    .sort()
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
    for (const tag of article.tags) tags.set(tag, (tags.get(tag) ?? []).concat(number))
  })
  return [...tags].sort(([a, of], [b, other]) => other.length - of.length || (a < b ? -1 : 1))
}

/** The texts of an article, in pieces of whole sections. */
function textsOf({ summary, sections }: Article): StoredSection[][] {
  const pieces: { sections: StoredSection[]; length: number }[] = []
  sections.forEach(({ id, heading, within, text, code }, index) => {
    const stored = [index === 0 ? summary : '', text, code].filter(Boolean).join('\n')
    const section = { id, heading, within, text: stored }
    const last = pieces.at(-1)
    if (last && last.length + stored.length <= textLength) {
      last.sections.push(section)
      last.length += stored.length
    } else pieces.push({ sections: [section], length: stored.length })
  })
  return pieces.map((piece) => piece.sections)
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
  const texts = articles.map(textsOf)
  const files = new Map(pieces.map(({ text }, number) => [pieceName(number), text]))
  articles.forEach(({ slug, title }, article) =>
    texts[article]?.forEach((sections, number) =>
      files.set(textName(article, number), JSON.stringify({ slug, title, sections })),
    ),
  )
  const directory = {
    pieces: pieces.map(({ first }) => first),
    sections: texts.map((pieces) => pieces.map((sections) => sections.length)),
    tags: tagsOf(articles),
  }
  return { directory, files }
}
