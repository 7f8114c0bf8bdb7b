import 'server-only'
import { database, Prisma, transactionOptions } from '@/lib/server/db'

/** One visitor who saw one article today. */
export type View = { slug: string; visitor: Uint8Array<ArrayBuffer> }

/** Counters of an article. */
export type Stats = { views: number; comments: number }

/** The views of an article in some days. */
export type Readership = { slug: string; views: number }

const noStats: Stats = { views: 0, comments: 0 }

function bySlug(views: View[]): [string, View[]][] {
  return Object.entries(Object.groupBy(views, (view) => view.slug))
    .map(([slug, group = []]): [string, View[]] => [slug, group])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/**
 * Stores a batch of views and counts those that are new today, in one transaction. Articles go in one order
 * everywhere, so that two batches wait for each other instead of deadlocking.
 * @returns the views of each article in the batch, this batch included, and how many of the batch are new
 */
export async function storeViews(
  batch: View[],
): Promise<{ views: ReadonlyMap<string, number>; added: number }> {
  const day = new Date().toISOString().slice(0, 10)
  const groups = bySlug(batch)
  return database().$transaction(async (transaction) => {
    let total = 0
    for (const [slug, group] of groups) {
      const rows = group.map(({ visitor }) => Prisma.sql`(${slug}, ${day}, ${visitor})`)
      // IGNORE: a visitor who is there already is not a new row, and not an error.
      const added = await transaction.$executeRaw`
        INSERT IGNORE INTO post_view (post_slug, day, visitor) VALUES ${Prisma.join(rows)}`
      total += added
      if (added === 0) continue
      await transaction.$executeRaw`
        INSERT INTO post_stat (post_slug, views) VALUES (${slug}, ${added})
        ON DUPLICATE KEY UPDATE views = views + ${added}`
      await transaction.$executeRaw`
        INSERT INTO post_daily_views (day, post_slug, views) VALUES (${day}, ${slug}, ${added})
        ON DUPLICATE KEY UPDATE views = views + ${added}`
    }
    const where = { postSlug: { in: groups.map(([slug]) => slug) } }
    const rows = await transaction.postStat.findMany({ where, select: { postSlug: true, views: true } })
    return { views: new Map(rows.map((row) => [row.postSlug, row.views])), added: total }
  }, transactionOptions)
}

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
