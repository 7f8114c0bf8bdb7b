import 'server-only'
import { database, Prisma } from '@/lib/server/db'
import type { Counts, DayCounts, Period, PostCounts, ReferrerCounts } from './model'

type Row<Names extends string> = Record<Names, bigint | number | null>

/** What the release before counted has visitors and no openings: each of them opened it once at least. */
const sums = Prisma.sql`
  CAST(SUM(GREATEST(openings, views)) AS UNSIGNED) AS openings,
  CAST(SUM(views) AS UNSIGNED) AS visitors,
  CAST(SUM(finished) AS UNSIGNED) AS finished`

function toCounts(row: Row<keyof Counts>): Counts {
  return {
    openings: Number(row.openings ?? 0),
    visitors: Number(row.visitors ?? 0),
    finished: Number(row.finished ?? 0),
  }
}

const within = ({ from, to }: Period, post?: string) =>
  post === undefined
    ? Prisma.sql`day BETWEEN ${from} AND ${to}`
    : Prisma.sql`post_slug = ${post} AND day BETWEEN ${from} AND ${to}`

/** Days of a period that have numbers, in order. @param post only of this article */
export async function readDays(period: Period, post?: string): Promise<DayCounts[]> {
  const rows = await database().$queryRaw<(Row<keyof Counts> & { day: string })[]>`
    SELECT DATE_FORMAT(day, '%Y-%m-%d') AS day, ${sums} FROM post_daily_views
    WHERE ${within(period, post)} GROUP BY post_daily_views.day ORDER BY post_daily_views.day`
  return rows.map((row) => ({ day: row.day, ...toCounts(row) }))
}

/** The articles that were opened in a period or the one before, the most opened first. */
export async function readPosts(period: Period, before: Period): Promise<PostCounts[]> {
  const client = database()
  const rows = await client.$queryRaw<(Row<keyof Counts> & { slug: string })[]>`
    SELECT post_slug AS slug, ${sums} FROM post_daily_views WHERE ${within(period)} GROUP BY post_slug`
  const earlier = await client.$queryRaw<(Row<keyof Counts> & { slug: string })[]>`
    SELECT post_slug AS slug, ${sums} FROM post_daily_views WHERE ${within(before)} GROUP BY post_slug`
  const slugs = [...new Set([...rows, ...earlier].map(({ slug }) => slug))]
  const stats = await client.postStat.findMany({ where: { postSlug: { in: slugs } } })
  const now = new Map(rows.map((row) => [row.slug, toCounts(row)]))
  const then = new Map(earlier.map((row) => [row.slug, toCounts(row).openings]))
  const said = new Map(stats.map((stat) => [stat.postSlug, stat]))
  return slugs
    .map((slug) => {
      const { comments = 0, useful = 0, works = 0, fails = 0 } = said.get(slug) ?? {}
      const counts = now.get(slug) ?? { openings: 0, visitors: 0, finished: 0 }
      return { slug, ...counts, before: then.get(slug) ?? 0, comments, reactions: useful + works + fails }
    })
    .sort((a, b) => b.openings - a.openings || (a.slug < b.slug ? -1 : 1))
}

/** The sites that visitors of a period came from, most visitors first. @param post only of this article */
export async function readReferrers(period: Period, post?: string): Promise<ReferrerCounts[]> {
  const rows = await database().$queryRaw<(Row<'visitors'> & { host: string })[]>`
    SELECT host, CAST(SUM(visitors) AS UNSIGNED) AS visitors FROM post_daily_referrer
    WHERE ${within(period, post)} GROUP BY host ORDER BY SUM(visitors) DESC, host`
  return rows.map(({ host, visitors }) => ({ host, visitors: Number(visitors ?? 0) }))
}
