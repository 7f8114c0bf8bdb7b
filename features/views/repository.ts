import 'server-only'
import { database } from '@/lib/server/db'
import type { Readership, Stats } from './model'

const noStats: Stats = { views: 0, comments: 0 }

/** The counters of articles; zeroes for those that nobody has seen. */
export async function readStats(slugs: string[]): Promise<Record<string, Stats>> {
  const rows = await database().postStat.findMany({ where: { postSlug: { in: slugs } } })
  const known = new Map(rows.map(({ postSlug, views, comments }) => [postSlug, { views, comments }]))
  return Object.fromEntries(slugs.map((slug) => [slug, known.get(slug) ?? noStats]))
}

/** The most viewed articles since a day (UTC, `2026-11-23`), that day included; the most viewed first. */
export async function readMostViewed(since: string, limit: number): Promise<Readership[]> {
  const rows = await database().$queryRaw<{ slug: string; views: bigint }[]>`
    SELECT post_slug AS slug, CAST(SUM(views) AS UNSIGNED) AS views FROM post_daily_views
    WHERE day >= ${since} GROUP BY post_slug ORDER BY views DESC, slug LIMIT ${limit}`
  return rows.map(({ slug, views }) => ({ slug, views: Number(views) }))
}

/** Deletes up to `limit` visits, and as many addresses, of days before `day` (UTC). @returns how many there were */
export async function deleteVisitsBefore(day: string, limit: number): Promise<number> {
  const client = database()
  // In order: a statement with LIMIT alone would not be safe to replicate.
  const visits = await client.$executeRaw`
    DELETE FROM post_view WHERE day < ${day} ORDER BY day, post_slug, visitor LIMIT ${limit}`
  const sources = await client.$executeRaw`
    DELETE FROM view_source WHERE day < ${day} ORDER BY day, source LIMIT ${limit}`
  return Math.max(visits, sources)
}
