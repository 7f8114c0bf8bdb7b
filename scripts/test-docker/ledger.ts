import { query } from './compose.ts'
import { slug, type Tally } from './readers.ts'

/** What the database has of an article, and what is wrong about it. */
export type Ledger = { comments: number; views: number }

export async function readLedger(): Promise<Ledger> {
  const row = await query(`SELECT comments, views FROM post_stat WHERE post_slug = '${slug}'`)
  const [comments = 0, views = 0] = row.split('\t').map(Number)
  return { comments, views }
}

/**
 * Compares what was acknowledged with what is stored.
 * @returns the differences in words; none when every acknowledged write is there, and none twice
 */
export async function compareWith(tally: Tally, before: Ledger): Promise<string[]> {
  const rows = (await query(`SELECT body, COUNT(*) FROM comment WHERE body LIKE 'load %' GROUP BY body`))
    .split('\n')
    .map((line) => line.split('\t'))
  const stored = new Map(rows.map(([body = '', count]) => [body.replace('load ', ''), Number(count)]))
  const now = await readLedger()
  const countedRows = Number(await query(`SELECT COUNT(*) FROM comment WHERE post_slug = '${slug}'`))
  const countedViews = Number(await query(`SELECT COUNT(*) FROM post_view WHERE post_slug = '${slug}'`))
  const lost = tally.comments.filter((id) => !stored.has(id))
  const doubled = [...stored].filter(([, count]) => count > 1)
  const problems: string[] = []
  if (lost.length > 0) problems.push(`${lost.length} acknowledged comments are not there`)
  if (doubled.length > 0) problems.push(`${doubled.length} comments are there more than once`)
  if (now.views - before.views < tally.views)
    problems.push(`${tally.views} views acknowledged, ${now.views - before.views} counted`)
  if (countedRows !== now.comments)
    problems.push(`${countedRows} comments, but the counter says ${now.comments}`)
  if (countedViews !== now.views) problems.push(`${countedViews} views, but the counter says ${now.views}`)
  return problems
}
