import type { Connection } from 'mysql2/promise'
import { articleOf } from '../../lib/article-address.ts'
import { Failure } from '../failure.ts'
import { readRecords } from './articles.ts'
import { readCounts, type PageCount } from './read-counts.ts'
import { storeCounts, type ArticleCount } from './store.ts'

export interface ImportOptions {
  /** Under which name the counts are remembered; by default the kind of the file. */
  readonly origin?: string | undefined
  readonly isDry: boolean
}

const longestOrigin = 40
/** Pages that are no articles are named up to here. */
const namedPages = 10

/** Adds up what belongs to one article and day: both languages, former addresses, pages with and without a slash. */
function addUp(pages: readonly (PageCount & { post: string })[]): ArticleCount[] {
  const sums = new Map<string, ArticleCount>()
  for (const { post, day, views, visitors = views } of pages) {
    const key = `${post} ${day}`
    const sum = sums.get(key) ?? { post, day, views: 0, visitors: 0 }
    sums.set(key, { post, day, views: sum.views + views, visitors: sum.visitors + visitors })
  }
  return [...sums.values()].sort((a, b) => (`${a.post} ${a.day}` < `${b.post} ${b.day}` ? -1 : 1))
}

/**
 * Imports a file of counts.
 * @param directory of the articles
 * @returns what to tell about it, in lines
 */
export async function importCounts(
  connection: Connection,
  text: string,
  directory: string,
  { origin: given, isDry }: ImportOptions,
): Promise<string[]> {
  const { origin: kind, pages } = readCounts(text)
  const origin = given ?? kind
  if (origin === '' || origin.length > longestOrigin)
    throw new Failure(`--origin has 1 to ${longestOrigin} characters.`)
  const records = readRecords(directory)
  const recordOf = (page: string) => articleOf(page, (name) => records.get(name))
  const found = pages.flatMap((page) => {
    const post = recordOf(page.page)
    return post === undefined ? [] : { ...page, post }
  })
  const missed = [...new Set(pages.map(({ page }) => page).filter((page) => !recordOf(page)))]
  const counts = addUp(found)
  const changed = await storeCounts(connection, origin, counts, isDry)
  const views = counts.reduce((sum, count) => sum + count.views, 0)
  const articles = new Set(counts.map(({ post }) => post)).size
  return [
    `${kind}: ${views} views of ${articles} articles in the file`,
    ...(missed.length > 0
      ? [
          `left out, because there are no such articles: ${missed.slice(0, namedPages).join(', ')}` +
            (missed.length > namedPages ? ` and ${missed.length - namedPages} more` : ''),
        ]
      : []),
    changed === 0
      ? `nothing changes: all of it was imported before (as ${origin})`
      : `${changed} of ${counts.length} counts ${isDry ? 'would change; nothing was stored' : 'stored'} (as ${origin})`,
  ]
}
