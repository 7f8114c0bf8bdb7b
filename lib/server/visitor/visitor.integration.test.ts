import type { RowDataPacket } from 'mysql2/promise'
import { afterEach, expect, test, vi } from 'vitest'
import { peerHeader } from '@/lib/peer-header'
import { importReplica } from '@/scripts/testing/replica'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { deleteOldAuthors } from './repository'
import { authorOf, sourceOf, visitorOf } from './visitor'

const sql = useSiteDatabase()
afterEach(() => {
  vi.useRealTimers()
})

function by(address: string, agent = 'Firefox'): Request {
  return new Request('http://localhost/', { headers: { [peerHeader]: address, 'user-agent': agent } })
}

/** Sets the clock alone: timers of the pool go on. */
function setDay(day: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) })
}

async function days(): Promise<string[]> {
  const [rows] = await sql().query<RowDataPacket[]>(
    "SELECT DATE_FORMAT(day, '%Y-%m-%d') AS day FROM visitor_salt ORDER BY day",
  )
  return rows.map(({ day }) => day)
}

test('the same address and browser are the same visitor of a day, in 16 bytes', async () => {
  const visitor = await visitorOf(by('198.51.100.7'))
  expect(visitor).toHaveLength(16)
  expect(await visitorOf(by('198.51.100.7'))).toEqual(visitor)
  expect(await visitorOf(by('198.51.100.8'))).not.toEqual(visitor)
  expect(await visitorOf(by('198.51.100.7', 'Chrome'))).not.toEqual(visitor)
})

test('an author is an address, whatever the browser says of itself', async () => {
  const author = await authorOf(by('198.51.100.7'))
  expect(author).toHaveLength(16)
  expect(await authorOf(by('198.51.100.7', 'Chrome'))).toEqual(author)
  expect(await authorOf(by('198.51.100.8'))).not.toEqual(author)
})

test('an author cannot be matched with a visitor', async () => {
  expect(await authorOf(by('198.51.100.7', ''))).not.toEqual(await visitorOf(by('198.51.100.7', '')))
})

test('all addresses of one IPv6 subscriber are one author', async () => {
  const author = await authorOf(by('2001:db8:1:2::1'))
  expect(await authorOf(by('2001:db8:1:2:ffff:1:2:3'))).toEqual(author)
  expect(await authorOf(by('2001:db8:1:3::1'))).not.toEqual(author)
})

test('replicas that begin a day at the same time have the same salt', async () => {
  await sql().query('DELETE FROM visitor_salt')
  const first = await importReplica(() => import('./visitor'))
  const second = await importReplica(() => import('./visitor'))
  expect(second.authorOf).not.toBe(first.authorOf)
  const requests = [first, second].flatMap((replica) =>
    [1, 2, 3].map(() => replica.authorOf(by('198.51.100.7'))),
  )
  const hashes = new Set((await Promise.all(requests)).map((hash) => Buffer.from(hash).toString('hex')))
  expect(hashes.size).toBe(1)
  expect(await days()).toHaveLength(1)
})

test('the next day has another salt, so that nobody can be followed', async () => {
  setDay('2030-01-01T23:59:59Z')
  const before = await authorOf(by('198.51.100.7'))
  setDay('2030-01-02T00:00:00Z')
  const after = await authorOf(by('198.51.100.7'))
  expect(after).not.toEqual(before)
  setDay('2030-01-01T12:00:00Z')
  expect(await authorOf(by('198.51.100.7'))).toEqual(before)
})

test('no salt is there two days after it was made', async () => {
  for (const day of ['2031-05-01', '2031-05-02', '2031-05-03', '2031-05-04']) {
    setDay(`${day}T00:00:01Z`)
    await authorOf(by('198.51.100.7'))
  }
  expect(await days()).toEqual(['2031-05-03', '2031-05-04'])
})

test('an address is the same source whatever the browser says of itself, and no author', async () => {
  const source = await sourceOf(by('2001:db8:1:2::1'))
  expect(await sourceOf(by('2001:db8:1:2::9', 'Chrome'))).toEqual(source)
  expect(await authorOf(by('2001:db8:1:2::1'))).not.toEqual(source)
})

test('who wrote nothing for 48 hours is forgotten', async () => {
  const insert = 'INSERT INTO comment_author VALUES (?, UTC_TIMESTAMP(3) - INTERVAL ? HOUR)'
  for (const hours of [1, 47, 49, 900]) await sql().query(insert, [Buffer.alloc(16, hours % 251), hours])
  await deleteOldAuthors()
  const [rows] = await sql().query<RowDataPacket[]>('SELECT author FROM comment_author')
  expect(rows.map(({ author }) => author[0]).sort()).toEqual([1, 47])
})
