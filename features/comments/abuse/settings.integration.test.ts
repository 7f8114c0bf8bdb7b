import { randomBytes } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { database } from '@/lib/server/db'
import { importReplica } from '@/scripts/testing/replica'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { deleteEnded, insertUsedChallenge } from './repository'
import { usualRules } from './rules'
import { blockWriter, forgetRules, listBlocked, readRules, unblockWriter, writeRules } from './settings'

const sql = useSiteDatabase()
afterEach(async () => {
  vi.useRealTimers()
  await sql().query('DELETE FROM setting')
  forgetRules()
})

const hash = () => new Uint8Array(randomBytes(16))

test('nothing set means the usual rules', async () => {
  expect(await readRules()).toEqual(usualRules)
})

test('rules that were set are read, and another replica follows within seconds', async () => {
  const replica = await importReplica(() => import('./settings'))
  expect(await replica.readRules()).toEqual(usualRules)
  const rules = { ...usualRules, approval: 'first' as const, words: ['赌场'] }
  await writeRules(database(), rules)
  expect(await readRules()).toEqual(rules)
  expect(await replica.readRules()).toEqual(usualRules)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5_001 })
  expect(await replica.readRules()).toEqual(rules)
})

test('rules that are not valid are not stored', async () => {
  await expect(writeRules(database(), { ...usualRules, addresses: ['10/8'] })).rejects.toThrow()
  expect(await readRules()).toEqual(usualRules)
})

test('a setting that is no JSON stops nobody from commenting', async () => {
  await sql().query("INSERT INTO setting VALUES ('comment-rules', '{', UTC_TIMESTAMP(3))")
  forgetRules()
  expect(await readRules()).toEqual(usualRules)
})

test('blocks are listed, the latest first, until they end', async () => {
  const [browser, address] = [hash(), hash()]
  await blockWriter(database(), { hash: browser, kind: 'owner', seconds: null, reason: 'advertising' })
  await sql().query('UPDATE blocked_writer SET created_at = created_at - INTERVAL 1 MINUTE')
  await blockWriter(database(), { hash: address, kind: 'author', seconds: null, reason: '' })
  const [first, second] = await listBlocked()
  expect(first).toMatchObject({ kind: 'author', until: expect.any(Date) })
  expect(second).toMatchObject({ kind: 'owner', until: null, reason: 'advertising' })
  expect(Buffer.from(second?.hash ?? [])).toEqual(Buffer.from(browser))
  await blockWriter(database(), { hash: browser, kind: 'owner', seconds: 1, reason: 'again' })
  await sql().query('UPDATE blocked_writer SET until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE kind = ?', [
    'owner',
  ])
  expect(await listBlocked()).toHaveLength(1)
  expect(await unblockWriter(database(), address)).toBe(true)
  expect(await unblockWriter(database(), address)).toBe(false)
  expect(await listBlocked()).toEqual([])
})

test('a challenge is used once; what has ended is forgotten', async () => {
  const digest = new Uint8Array(randomBytes(32))
  const soon = new Date(Date.now() + 60_000)
  expect(await insertUsedChallenge(digest, soon)).toBe(true)
  expect(await insertUsedChallenge(digest, soon)).toBe(false)
  await deleteEnded()
  expect(await insertUsedChallenge(digest, soon)).toBe(false)
  await sql().query('UPDATE used_challenge SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 2 HOUR')
  await deleteEnded()
  expect(await insertUsedChallenge(digest, soon)).toBe(true)
})
