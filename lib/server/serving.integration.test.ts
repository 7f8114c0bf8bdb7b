import { createServer } from 'node:net'
import { createConnection } from 'mysql2/promise'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { parseDatabaseUrl, toMysql2Config } from '@/lib/database-url'
import { importReplica } from '@/scripts/testing/replica'
import { openTcpProxy, type TcpProxy } from '@/scripts/testing/tcp-proxy'
import { createTestDatabase, type TestDatabase } from '@/scripts/testing/test-database'

let database: TestDatabase
let proxy: TcpProxy

beforeAll(async () => {
  database = await createTestDatabase()
  proxy = await openTcpProxy(database.url)
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterAll(async () => {
  await proxy.cut()
  await database.drop()
})
beforeEach(async () => {
  vi.stubEnv('DATABASE_URL', proxy.url)
  await proxy.restore()
})

/** A process that has just been started, whose age the test sets. */
async function startProcess() {
  const now = { age: 0 }
  const { createServing, databaseStanding } = await importReplica(async () => ({
    ...(await import('./serving')),
    ...(await import('./readiness')),
  }))
  const ask = createServing({ standing: () => databaseStanding(700), age: () => now.age })
  return { now, serving: async () => (await ask()).serving }
}

const becomes = (serving: () => Promise<boolean>, value: boolean) =>
  vi.waitFor(async () => expect(await serving()).toBe(value), { timeout: 20_000, interval: 50 })

test('a database that goes away takes no readers away', async () => {
  const { serving } = await startProcess()
  await becomes(serving, true)
  await proxy.cut()
  expect(await serving()).toBe(true)
})

test('a process that is started while the database is down serves articles after 30 s', async () => {
  await proxy.cut()
  const { now, serving } = await startProcess()
  expect(await serving()).toBe(false)
  now.age = 30_000
  expect(await serving()).toBe(true)
})

test('a process that is started too early serves as soon as the database is up', async () => {
  await proxy.cut()
  const { serving } = await startProcess()
  expect(await serving()).toBe(false)
  await proxy.restore()
  await becomes(serving, true)
})

test('migrations of this release that are pending keep readers away until they are applied', async () => {
  const sql = await createConnection(toMysql2Config(parseDatabaseUrl(database.url)))
  await sql.query('RENAME TABLE _prisma_migrations TO kept')
  const { now, serving } = await startProcess()
  now.age = 60_000
  // The first answer of a process may come too late: that is a database that does not answer.
  await becomes(serving, false)
  await sql.query('RENAME TABLE kept TO _prisma_migrations')
  await becomes(serving, true)
  await sql.end()
})

test('a database that accepts connections and says nothing is not waited for', async () => {
  const mute = createServer()
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
  const address = mute.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const url = new URL(database.url)
  url.host = `127.0.0.1:${address.port}`
  vi.stubEnv('DATABASE_URL', url.href)
  const { now, serving } = await startProcess()
  now.age = 30_000
  const started = performance.now()
  expect(await serving()).toBe(true)
  expect(performance.now() - started).toBeLessThan(2000)
  mute.close()
})
