import type { Directory } from './model.ts'
import type { Query } from './query.ts'
import type { Found } from './table.ts'
import { articlesOf } from './texts.ts'

/** A section that was found, and how well. */
export type Ranked = { section: number; article: number; score: number }

/** Sections of one article that are shown: a long one must not hide the others. */
const mostOfOneArticle = 3
/** Pairs of a run that a section must have to be shown when no section has all. */
const enoughOfARun = 0.4
/** The other words stand in the same article, but not under the same heading. */
const elsewhere = 0.6

type Score = { sum: number; mask: number }

function scoresOf(found: readonly Found[], { lookups }: Query, sections: number): Map<number, Score> {
  const scores = new Map<number, Score>()
  found.forEach((sectionsFound, index) => {
    const rarity = Math.log(1 + (sections - sectionsFound.size + 0.5) / (sectionsFound.size + 0.5))
    const bit = (lookups[index]?.word ?? -1) < 0 ? 0 : 1 << index
    for (const [section, impact] of sectionsFound) {
      const score = scores.get(section) ?? { sum: 0, mask: 0 }
      scores.set(section, { sum: score.sum + impact * rarity, mask: score.mask | bit })
    }
  })
  return scores
}

const bitsIn = (mask: number) => mask.toString(2).replaceAll('0', '').length

/** The bits of each word of the query. */
function wordMasks({ lookups }: Query): number[] {
  const masks = new Map<number, number>()
  lookups.forEach(({ word }, index) => {
    if (word >= 0) masks.set(word, (masks.get(word) ?? 0) | (1 << index))
  })
  return [...masks.values()]
}

function limited(ranked: Ranked[]): Ranked[] {
  const shown = new Map<number, number>()
  return ranked
    .sort((a, b) => b.score - a.score || a.section - b.section)
    .filter(({ article }) => {
      const count = (shown.get(article) ?? 0) + 1
      shown.set(article, count)
      return count <= mostOfOneArticle
    })
}

export type Ranking = {
  ranked: Ranked[]
  /** Whether every section, or its article, has all that was asked for. */
  hasAll: boolean
}

/**
 * Puts sections in order. Those that have all words come first, then those whose article has; only if there
 * are none, those that have some.
 * @param allowed articles to choose from; undefined for all
 */
export function rank(
  directory: Directory,
  query: Query,
  found: readonly Found[],
  allowed: ReadonlySet<number> | undefined,
): Ranking {
  const articles = articlesOf(directory)
  const words = wordMasks(query)
  const all = words.reduce((sum, mask) => sum | mask, 0)
  const ofArticle = new Map<number, { mask: number; hasWhole: boolean }>()
  const candidates = [...scoresOf(found, query, articles.length)].flatMap(([section, { sum, mask }]) => {
    const article = articles[section] ?? -1
    if (mask === 0 || (allowed && !allowed.has(article))) return []
    const so = ofArticle.get(article) ?? { mask: 0, hasWhole: false }
    ofArticle.set(article, { mask: so.mask | mask, hasWhole: so.hasWhole || mask === all })
    return [{ section, article, score: sum, mask }]
  })
  const complete = candidates.flatMap(({ mask, score, ...place }) => {
    const so = ofArticle.get(place.article)
    if (mask === all) return [{ ...place, score }]
    return so && !so.hasWhole && so.mask === all ? [{ ...place, score: score * elsewhere }] : []
  })
  if (complete.length > 0) return { ranked: limited(complete), hasAll: true }
  const some = candidates.flatMap(({ mask, score, ...place }) => {
    const has = words.some((word) => bitsIn(mask & word) >= enoughOfARun * bitsIn(word))
    return has ? [{ ...place, score: (score * bitsIn(mask)) / bitsIn(all) }] : []
  })
  return { ranked: limited(some), hasAll: false }
}
