import type { Directory, Load } from './model.ts'
import { parseQuery, type Query } from './query.ts'
import { rank, type Ranked } from './rank.ts'
import { mark, phraseIn, snippetOf, type Part } from './snippet.ts'
import { correct } from './suggest.ts'
import { lookUp } from './table.ts'
import { beginningsOf, readSection } from './texts.ts'

/** A section that was found. */
export type Hit = {
  slug: string
  /** The heading's address on the page; empty for the beginning of the article. */
  id: string
  title: Part[]
  /** Empty where the article begins. */
  heading: Part[]
  /** The heading above, if there is one. */
  within: string
  snippet: Part[]
}

export type Answer = {
  hits: Hit[]
  /** How many there are, beyond those that are given. */
  total: number
  /** False if no section has all that was asked for, and these have a part of it. */
  hasAll: boolean
  /** What was probably meant, if not all words are known. */
  correction: string | undefined
}

export type Request = {
  text: string
  tag?: string | undefined
  offset?: number
  limit?: number
  /** How many of the best are compared with the query as it was typed; their articles are read for it. */
  verify?: number
}

const wholePhrase = 2
const withoutRuns = 0.5

const nothing: Answer = { hits: [], total: 0, hasAll: true, correction: undefined }

async function toHit(
  directory: Directory,
  load: Load,
  query: Query,
  place: Ranked,
): Promise<Hit | undefined> {
  const section = await readSection(directory, load, place)
  return (
    section && {
      slug: section.slug,
      id: section.id,
      title: mark(section.title, query),
      heading: mark(section.heading, query),
      within: section.within,
      snippet: snippetOf(section.text, query),
    }
  )
}

/** Reads the texts of the best and puts those first that have the query as it was typed. */
async function compare(directory: Directory, load: Load, query: Query, best: Ranked[]): Promise<Ranked[]> {
  const scored = best.map(async (place) => {
    const section = await readSection(directory, load, place)
    const texts = section && [section.id ? '' : section.title, section.heading, section.text]
    const phrase = phraseIn(texts?.join('\n') ?? '', query)
    const factor = phrase === 'all' ? wholePhrase : phrase === 'none' ? withoutRuns : 1
    return { ...place, score: place.score * factor }
  })
  return (await Promise.all(scored)).sort((a, b) => b.score - a.score || a.section - b.section)
}

/** Articles of a tag, without anything else being asked for: their beginnings. */
function ofTag(directory: Directory, allowed: ReadonlySet<number>): Ranked[] {
  return beginningsOf(directory).flatMap((section, article) =>
    allowed.has(article) ? [{ article, section, score: 0 }] : [],
  )
}

async function find(
  directory: Directory,
  load: Load,
  query: Query,
  allowed: ReadonlySet<number> | undefined,
) {
  if (query.lookups.length === 0)
    return {
      ranked: allowed && !query.phrase ? ofTag(directory, allowed) : [],
      hasAll: true,
      known: new Set(),
    }
  const found = await Promise.all(query.lookups.map((lookup) => lookUp(directory, load, lookup)))
  const known = new Set(query.lookups.flatMap(({ word }, index) => (found[index]?.size ? [word] : [])))
  return { ...rank(directory, query, found, allowed), known }
}

/**
 * Searches an index.
 * @param load reads a piece by its name; called again for the same ones, so it should remember them
 */
export async function search(
  directory: Directory,
  load: Load,
  { text, tag, offset = 0, limit = 8, verify = 8 }: Request,
): Promise<Answer> {
  const query = parseQuery(text)
  const allowed = tag ? new Set(directory.tags.find(([name]) => name === tag)?.[1]) : undefined
  const { ranked, hasAll, known } = await find(directory, load, query, allowed)
  const correction =
    ranked.length > 0 && hasAll
      ? undefined
      : await correct(directory, load, text, query, (word) => known.has(word))
  if (ranked.length === 0) return { ...nothing, correction }
  // Always the same ones, so that pages of results neither repeat nor lose any.
  const compared = query.lookups.length > 1 ? verify : 0
  const best = await compare(directory, load, query, ranked.slice(0, compared))
  const shown = [...best, ...ranked.slice(compared)].slice(offset, offset + limit)
  const hits = await Promise.all(shown.map((place) => toHit(directory, load, query, place)))
  return { hits: hits.filter((hit) => hit !== undefined), total: ranked.length, hasAll, correction }
}
