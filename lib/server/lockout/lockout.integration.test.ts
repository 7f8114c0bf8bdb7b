import { expect, test } from 'vitest'
import { peerHeader } from '@/lib/peer-header'
import { importReplica } from '@/scripts/testing/replica'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { beginAttempt } from './lockout'
import { deleteOldAttempts } from './repository'

const sql = useSiteDatabase()

function from(address: string, cookie = ''): Request {
  return new Request('http://localhost/', { headers: { [peerHeader]: address, cookie } })
}

/** Wrong attempts, one after the other; the wait that the last one was told. */
async function guess(times: number, address: string, email: string, cookie?: string): Promise<number> {
  let wait = 0
  for (let n = 0; n < times; n += 1)
    wait = await beginAttempt(from(address, cookie), email).then(
      () => 0,
      (error: { retryAfter: number }) => error.retryAfter,
    )
  return wait
}

/** As if so many seconds had passed. */
const later = (seconds: number) =>
  sql().query('UPDATE sign_in_attempt SET blocked_until = blocked_until - INTERVAL ? SECOND', [seconds])

test('the sixth wrong attempt waits, longer each time, and other addresses do not', async () => {
  expect(await guess(5, '203.0.113.1', 'ada@example.org')).toBe(0)
  expect(await guess(1, '203.0.113.1', ' ADA@example.org ')).toBe(30)
  await later(31)
  expect(await guess(1, '203.0.113.1', 'ada@example.org')).toBe(0)
  expect(await guess(1, '203.0.113.1', 'ada@example.org')).toBe(60)
  expect(await guess(1, '203.0.113.2', 'ada@example.org')).toBe(0)
})

test('all replicas count together', async () => {
  const other = await importReplica(() => import('./lockout'))
  expect(await guess(5, '203.0.113.10', 'bob@example.org')).toBe(0)
  await expect(other.beginAttempt(from('203.0.113.10'), 'bob@example.org')).rejects.toMatchObject({
    code: 'too_many_attempts',
  })
})

test('attempts that arrive together are not all free', async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 12 }, () => beginAttempt(from('203.0.113.20'), 'eve@example.org')),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
})

test('a right attempt forgets the wrong ones', async () => {
  await guess(4, '203.0.113.30', 'joe@example.org')
  const attempt = await beginAttempt(from('203.0.113.30'), 'joe@example.org')
  await attempt.succeeded()
  expect(await guess(5, '203.0.113.30', 'joe@example.org')).toBe(0)
})

test('strangers from everywhere slow an account, and leave a browser alone that signed in before', async () => {
  const attempt = await beginAttempt(from('203.0.113.40'), 'kim@example.org')
  const cookie = (await attempt.succeeded()).split(';', 1)[0]
  for (let n = 0; n < 21; n += 1) await guess(1, `198.51.100.${n}`, 'kim@example.org')
  const wait = await guess(1, '192.0.2.1', 'kim@example.org')
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(60)
  expect(await guess(1, '198.51.100.1', 'kim@example.org', cookie)).toBe(0)
  expect(await guess(1, '198.51.100.1', 'pat@example.org', cookie)).toBe(0)
})

test('an address that tries many accounts waits', async () => {
  for (let n = 0; n < 21; n += 1) await guess(1, '203.0.113.50', `user-${n}@example.org`)
  expect(await guess(1, '203.0.113.50', 'new@example.org')).toBe(30)
})

test('neither addresses nor e-mails are stored, and nothing for longer than a day', async () => {
  const [rows] = await sql().query('SELECT * FROM sign_in_attempt')
  expect(JSON.stringify(rows)).not.toMatch(/example|203\.0/)
  await sql().query('UPDATE sign_in_attempt SET last_at = last_at - INTERVAL 25 HOUR')
  await deleteOldAttempts()
  const [left] = await sql().query('SELECT * FROM sign_in_attempt')
  expect(left).toEqual([])
})
