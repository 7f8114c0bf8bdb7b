import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readDiscussion } from '@/features/comments/reading/read'
import { createComment } from '@/features/comments/service'
import { countView, statsOf } from '@/features/views/service'
import { peerHeader } from '@/lib/peer-header'
import { toAppError } from '@/lib/server/http/problem'
import { readiness } from '@/lib/server/readiness'
import { importReplica } from './replica'
import { openTcpProxy, type TcpProxy } from './tcp-proxy'
import { createTestDatabase, type TestDatabase } from './test-database'

// The database goes away under a running site, and comes back.

let database: TestDatabase
let proxy: TcpProxy

beforeAll(async () => {
  database = await createTestDatabase()
  proxy = await openTcpProxy(database.url)
  vi.stubEnv('DATABASE_URL', proxy.url)
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterAll(async () => {
  await proxy.cut()
  await database.drop()
})
beforeEach(async () => {
  await proxy.restore()
  await recovered()
})

/** What readers wait for at most: the database has this long to be there, in milliseconds. */
const patience = 3000

const slug = 'article'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
let visitors = 0

function reader(): Request {
  visitors += 1
  return new Request('http://localhost/', {
    headers: { [peerHeader]: `198.51.${visitors >> 8}.${visitors & 255}`, 'user-agent': firefox },
  })
}

function write(key: string | null = null) {
  return createComment({
    postSlug: slug,
    author: new Uint8Array(randomBytes(16)),
    owner: new Uint8Array(randomBytes(16)),
    key,
    isForm: false,
    input: { name: 'Ada', body: 'It works.', locale: 'en' },
  })
}

const everything: [string, () => Promise<unknown>][] = [
  ['a comment', () => write()],
  ['a view', () => countView(reader(), slug)],
  ['the discussion', () => readDiscussion(slug)],
  ['the numbers', () => statsOf([slug])],
]

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: unknown) => toAppError(error).code,
  )
}

function recovered(): Promise<void> {
  return vi.waitFor(async () => expect(await readiness()).toMatchObject({ ready: true }), {
    timeout: 20_000,
    interval: 50,
  })
}

test.each(everything)('%s says soon that the database is away, and works when it is back', async (_, ask) => {
  expect(await codeOf(ask())).toBe('done')
  await proxy.cut()
  const started = performance.now()
  expect(await codeOf(ask())).toBe('database_unavailable')
  expect(performance.now() - started).toBeLessThan(patience)
  await proxy.restore()
  await vi.waitFor(async () => expect(await codeOf(ask())).toBe('done'), { timeout: 20_000, interval: 50 })
})

test('readers who come all at once are told as soon', async () => {
  await proxy.cut()
  const started = performance.now()
  const asked = Array.from({ length: 10 }, () => everything.map(([, ask]) => codeOf(ask()))).flat()
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['database_unavailable']))
  expect(performance.now() - started).toBeLessThan(patience)
})

test('the site is not ready without its database, says why without secrets, and becomes ready again', async () => {
  await proxy.cut()
  expect(await readiness()).toEqual({ ready: false, reason: 'database does not answer' })
  await proxy.restore()
  await recovered()
})

test('a connection that breaks in the middle acknowledges nothing that is not stored', async () => {
  const writes = Array.from({ length: 20 }, (_, index) => ({
    key: `key ${index}`,
    done: write(`key ${index}`),
  }))
  const settled = Promise.allSettled(writes.map(({ done }) => done))
  await Promise.race(writes.map(({ done }) => done))
  await proxy.cut()
  const acknowledged = (await settled).flatMap((result) =>
    result.status === 'fulfilled' ? [result.value] : [],
  )
  await proxy.restore()
  await recovered()
  const again = await Promise.all(writes.map(({ key }) => write(key)))
  for (const comment of acknowledged) expect(again).toContainEqual(comment)
  expect(new Set(again.map(({ id }) => id)).size).toBe(20)
})

test('a salt that could not be fetched is fetched again', async () => {
  const replica = await importReplica(() => import('@/lib/server/visitor/visitor'))
  await proxy.cut()
  expect(await codeOf(replica.authorOf(reader()))).toBe('database_unavailable')
  await proxy.restore()
  await vi.waitFor(async () => expect(await replica.authorOf(reader())).toHaveLength(16), { timeout: 20_000 })
})
