import 'server-only'
import { database, Prisma, transactionOptions } from '@/lib/server/db'
import { literal, rowLiterals } from '../literals'
import type { Hash, Reading, Sums, Visit } from '../model'
import { foldHosts } from '../referrer'
import { tally } from '../tally'

type Transaction = Prisma.TransactionClient

const rowsOf = (rows: Parameters<typeof rowLiterals>[0]) => Prisma.raw(rowLiterals(rows))
const byText = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

/** A visitor of today who was stored by the release before, while this one rolls out: without an address. */
class UnknownSource extends Error {
  override readonly name = 'UnknownSource'
}

/** Takes the rows of the addresses, and with them the right to count for them. In one order: no deadlock. */
async function lockSources(client: Transaction, day: string, sources: Hash[]): Promise<void> {
  await client.$executeRaw`
    INSERT INTO view_source (source, day) VALUES ${rowsOf(sources.map((source) => [source, day]))}
    ON DUPLICATE KEY UPDATE day = VALUES(day)`
}

type VisitRow = {
  slug: string
  visitor: Hash
  source: Hash
  openings: Uint8Array | null
  finished: number
}

async function visitsFrom(client: Transaction, day: string, sources: Hash[]): Promise<Visit[]> {
  const rows = await client.$queryRaw<VisitRow[]>`
    SELECT post_slug AS slug, visitor, source, openings, finished FROM post_view
    WHERE source IN (${Prisma.raw(sources.map(literal).join(', '))}) AND day = ${day}`
  return rows.map((row) => ({
    ...row,
    openings: Buffer.from(row.openings ?? []),
    finished: Number(row.finished) > 0,
  }))
}

/** @throws UnknownSource if a fresh visit was there already */
async function writeVisits(client: Transaction, day: string, fresh: Visit[], changed: Visit[]) {
  const visits = [...fresh, ...changed]
  if (visits.length === 0) return
  const rows = visits.map(({ slug, visitor, source, openings, finished }) => [
    ...[slug, day, visitor, source, openings],
    finished ? 1 : 0,
  ])
  // VALUES() and not an alias of the row: MariaDB knows no alias.
  const affected = await client.$executeRaw`
    INSERT INTO post_view (post_slug, day, visitor, source, openings, finished) VALUES ${rowsOf(rows)}
    ON DUPLICATE KEY UPDATE source = VALUES(source), openings = VALUES(openings), finished = VALUES(finished)`
  // The server counts two for a row that was there and is another one now.
  if (affected !== fresh.length + 2 * changed.length) throw new UnknownSource()
}

async function addToSums(client: Transaction, day: string, sums: [string, Sums][]): Promise<void> {
  if (sums.length === 0) return
  const gained = sums.filter(([, { visitors }]) => visitors > 0)
  if (gained.length > 0) {
    const stats = rowsOf(gained.map(([slug, { visitors }]) => [slug, visitors]))
    await client.$executeRaw`
      INSERT INTO post_stat (post_slug, views) VALUES ${stats}
      ON DUPLICATE KEY UPDATE views = views + VALUES(views)`
  }
  const daily = sums.map(([slug, { visitors, openings, finished }]) => [
    day,
    slug,
    visitors,
    openings,
    finished,
  ])
  await client.$executeRaw`
    INSERT INTO post_daily_views (day, post_slug, views, openings, finished) VALUES ${rowsOf(daily)}
    ON DUPLICATE KEY UPDATE views = views + VALUES(views), openings = openings + VALUES(openings),
      finished = finished + VALUES(finished)`
}

/** Runs behind `addToSums`, which holds the row of the article: the number of its hosts cannot change meanwhile. */
async function addReferrers(client: Transaction, day: string, sums: [string, Sums][]): Promise<void> {
  const referred = sums.filter(([, { referrers }]) => referrers.size > 0)
  if (referred.length === 0) return
  const known = await client.$queryRaw<{ slug: string; host: string }[]>`
    SELECT post_slug AS slug, host FROM post_daily_referrer
    WHERE day = ${day} AND post_slug IN (${Prisma.join(referred.map(([slug]) => slug))})`
  const rows = referred.flatMap(([slug, { referrers }]) => {
    const hosts = known.filter((row) => row.slug === slug).map(({ host }) => host)
    return foldHosts(referrers, hosts).map(([host, visitors]) => [day, slug, host, visitors])
  })
  await client.$executeRaw`
    INSERT INTO post_daily_referrer (day, post_slug, host, visitors) VALUES ${rowsOf(rows)}
    ON DUPLICATE KEY UPDATE visitors = visitors + VALUES(visitors)`
}

async function viewsOf(client: Transaction, slugs: string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await client.$queryRaw<{ slug: string; views: number }[]>`
    SELECT post_slug AS slug, views FROM post_stat WHERE post_slug IN (${Prisma.join(slugs)})`
  return new Map(rows.map(({ slug, views }) => [slug, Number(views)]))
}

/** Gives visitors whom the release before has stored their address, so that they are found by it. */
async function adopt(batch: readonly Reading[], day: string): Promise<void> {
  for (const { slug, visitor, source } of batch)
    await database().$executeRaw`
      UPDATE post_view SET source = ${source}
      WHERE post_slug = ${slug} AND day = ${day} AND visitor = ${visitor} AND source IS NULL`
}

/** What became of a batch: the views of each of its articles now, and how many of them are new. */
export type Stored = { views: ReadonlyMap<string, number>; added: number }

/**
 * Stores what a batch of readers reports, in one transaction. Addresses, visitors and articles go in one order
 * everywhere, so that two batches wait for each other instead of deadlocking.
 */
export async function storeReadings(batch: readonly Reading[]): Promise<Stored> {
  const day = new Date().toISOString().slice(0, 10)
  const sources = new Map(batch.map(({ source }) => [Buffer.from(source).toString('hex'), source]))
  const ordered = [...sources].sort(byText).map(([, source]) => source)
  const slugs = [...new Set(batch.map(({ slug }) => slug))].sort()
  const store = () =>
    database().$transaction(async (client) => {
      await lockSources(client, day, ordered)
      const { fresh, changed, sums } = tally(batch, await visitsFrom(client, day, ordered))
      const inOrder = [...sums].sort(byText)
      await writeVisits(client, day, fresh, changed)
      await addToSums(client, day, inOrder)
      await addReferrers(client, day, inOrder)
      return { views: await viewsOf(client, slugs), added: fresh.length }
    }, transactionOptions)
  try {
    return await store()
  } catch (error) {
    if (!(error instanceof UnknownSource)) throw error
    await adopt(batch, day)
    return store()
  }
}
