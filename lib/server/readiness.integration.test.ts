import { createConnection, type Connection } from 'mysql2/promise'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { parseDatabaseUrl, toMysql2Config } from '@/lib/database-url'
import { createTestDatabase, type TestDatabase } from '@/scripts/testing/test-database'
import { readiness } from './readiness'

let database: TestDatabase
let sql: Connection

beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('LOG_LEVEL', 'silent')
  sql = await createConnection(toMysql2Config(parseDatabaseUrl(database.url)))
  await sql.query('CREATE TABLE kept AS SELECT * FROM _prisma_migrations')
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})
afterEach(async () => {
  await sql.query('DELETE FROM _prisma_migrations')
  await sql.query('INSERT INTO _prisma_migrations SELECT * FROM kept')
})

test('a database with all migrations is ready', async () => {
  expect(await readiness()).toEqual({ ready: true, reason: 'database up to date' })
})

test('a migration that is not applied is named', async () => {
  await sql.query('DELETE FROM _prisma_migrations ORDER BY migration_name DESC LIMIT 1')
  const { ready, reason } = await readiness()
  expect(ready).toBe(false)
  expect(reason).toMatch(/^migrations not applied: \d{14}_/)
})

test('a migration that failed is trouble', async () => {
  await sql.query('UPDATE _prisma_migrations SET finished_at = NULL')
  expect(await readiness()).toEqual({
    ready: false,
    reason: expect.stringContaining('failed or was changed'),
  })
})

test('a database of the next release still serves this one', async () => {
  await sql.query(`INSERT INTO _prisma_migrations
    SELECT 'next', checksum, finished_at, '29991231000000_next', logs, rolled_back_at, started_at, applied_steps_count
    FROM kept LIMIT 1`)
  expect(await readiness()).toEqual({ ready: true, reason: 'database ahead of this release' })
})

test('and so it does while the next release is migrating it', async () => {
  await sql.query(`INSERT INTO _prisma_migrations
    SELECT 'next', checksum, NULL, '29991231000000_next', logs, rolled_back_at, started_at, 0 FROM kept LIMIT 1`)
  expect(await readiness()).toEqual({ ready: true, reason: 'database ahead of this release' })
})

test('a process that is leaving is not ready, whatever its database says', async () => {
  vi.stubGlobal('slipwayDraining', true)
  expect(await readiness()).toEqual({ ready: false, reason: 'draining' })
  vi.unstubAllGlobals()
})
