import type { RowDataPacket } from 'mysql2/promise'
import { beforeEach, expect, test } from 'vitest'
import { importReplica } from '@/scripts/testing/replica'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { forgetVisits, forgetWhenDue } from './retention'

const sql = useSiteDatabase()

beforeEach(async () => {
  for (const table of ['post_view', 'view_source', 'post_daily_views', 'job'])
    await sql().query('DELETE FROM ??', [table])
})

/** Visits of a day, each from an address of its own, and their sum. */
async function visits(daysAgo: number, count: number): Promise<void> {
  await sql().query(
    `INSERT INTO post_daily_views (day, post_slug, views) VALUES (UTC_DATE() - INTERVAL ? DAY, 'a', ?)`,
    [daysAgo, count],
  )
  for (let n = 0; n < count; n += 1) {
    const hash = Buffer.from(`${daysAgo}-${n}`.padEnd(16))
    await sql().query(
      `INSERT INTO post_view (post_slug, day, visitor, source) VALUES ('a', UTC_DATE() - INTERVAL ? DAY, ?, ?)`,
      [daysAgo, hash, hash],
    )
    await sql().query('INSERT INTO view_source VALUES (?, UTC_DATE() - INTERVAL ? DAY)', [hash, daysAgo])
  }
}

async function left(table: string): Promise<string[]> {
  const [rows] = await sql().query<RowDataPacket[]>(
    'SELECT DATEDIFF(UTC_DATE(), day) AS ago, COUNT(*) AS n FROM ?? GROUP BY day ORDER BY day DESC',
    [table],
  )
  return rows.map(({ ago, n }) => `${ago}: ${n}`)
}

test('hashes of today and yesterday stay, older ones go, piece by piece; sums stay', async () => {
  for (const [ago, count] of [
    [0, 3],
    [1, 2],
    [2, 5],
    [9, 4],
  ] as const)
    await visits(ago, count)
  expect(await forgetVisits(new Date(), 2)).toBe(9)
  expect(await left('post_view')).toEqual(['0: 3', '1: 2'])
  expect(await left('view_source')).toEqual(['0: 3', '1: 2'])
  const [rows] = await sql().query<RowDataPacket[]>('SELECT views FROM post_daily_views ORDER BY day')
  expect(rows.map(({ views }) => views)).toEqual([4, 5, 2, 3])
})

test('of all replicas one does it, and another when it is due again', async () => {
  await visits(5, 1)
  const replicas = await Promise.all([1, 2, 3].map(() => importReplica(() => import('./retention'))))
  const all = () => Promise.all([forgetWhenDue(), ...replicas.map((replica) => replica.forgetWhenDue())])
  expect((await all()).filter(Boolean)).toHaveLength(1)
  expect(await left('post_view')).toEqual([])
  expect((await all()).filter(Boolean)).toHaveLength(0)
  await sql().query('UPDATE job SET next_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND')
  expect((await all()).filter(Boolean)).toHaveLength(1)
})

test('a hash is kept for no longer than 48 hours', async () => {
  await visits(1, 1)
  const tomorrow = new Date(Date.now() + 86_400_000)
  expect(await forgetVisits(new Date())).toBe(0)
  expect(await forgetVisits(tomorrow)).toBe(1)
})
