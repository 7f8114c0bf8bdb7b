import { randomUUID } from 'node:crypto'
import type { RowDataPacket } from 'mysql2/promise'
import { expect, test } from 'vitest'
import { importReplica } from '@/scripts/testing/replica'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { sharedLimit } from './rate-limit'
import { deleteEndedWindows } from './repository'

const sql = useSiteDatabase()

const newName = () => `test-${randomUUID()}`
const range = (count: number) => Array.from({ length: count }, (_, index) => index)
const passed = (waits: number[]) => waits.filter((wait) => wait === 0).length

async function pointsOf(name: string): Promise<number> {
  const [rows] = await sql().query<RowDataPacket[]>('SELECT points FROM rate_limit WHERE name LIKE ?', [
    `${name}%`,
  ])
  return Number(rows[0]?.points ?? 0)
}

const end = (name: string) =>
  sql().query('UPDATE rate_limit SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE name LIKE ?', [
    `${name}%`,
  ])

test('of 40 at once exactly as many pass as may, over two replicas', async () => {
  const name = newName()
  const replica = await importReplica(() => import('./rate-limit'))
  const limits = [sharedLimit, replica.sharedLimit].map((make) => make({ name, points: 7, seconds: 60 }))
  const waits = await Promise.all(range(20).flatMap(() => limits.map((limit) => limit.take('key'))))
  expect(passed(waits)).toBe(7)
  for (const wait of waits) expect(wait).toBeLessThanOrEqual(60)
})

test('different keys at once do not wait for each other, and nobody sees a deadlock', async () => {
  const limit = sharedLimit({ name: newName(), points: 1, seconds: 60 })
  const waits = await Promise.all(range(60).map((index) => limit.take(`key ${index}`)))
  expect(passed(waits)).toBe(60)
})

test('once it is full the database is not asked', async () => {
  const name = newName()
  const limit = sharedLimit({ name, points: 3, seconds: 60 })
  for (const _ of range(10)) await limit.take('key')
  expect(await pointsOf(name)).toBe(3)
})

test('a window ends, and another begins', async () => {
  const name = newName()
  const first = sharedLimit({ name, points: 2, seconds: 60 })
  expect(passed([await first.take('key'), await first.take('key'), await first.take('key')])).toBe(2)
  await end(name)
  const later = sharedLimit({ name, points: 2, seconds: 60 })
  expect(passed([await later.take('key'), await later.take('key'), await later.take('key')])).toBe(2)
})

test('several points may be taken at once', async () => {
  const limit = sharedLimit({ name: newName(), points: 10, seconds: 60 })
  expect(await limit.take('key', 8)).toBe(0)
  expect(await limit.take('key', 8)).toBeGreaterThan(0)
})

test('windows that have ended are deleted', async () => {
  const [old, running] = [newName(), newName()]
  for (const name of [old, running]) await sharedLimit({ name, points: 2, seconds: 60 }).take('key')
  await end(old)
  await deleteEndedWindows()
  expect([await pointsOf(old), await pointsOf(running)]).toEqual([0, 1])
})
