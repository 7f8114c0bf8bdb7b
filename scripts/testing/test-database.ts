import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { parseDatabaseUrl, toMysql2Config, withDatabase } from '../../lib/database-url.ts'
import { applyMigrations } from '../../lib/migrations/apply.ts'
import { projectRoot, readEnvironment } from '../environment.ts'
import { Failure } from '../failure.ts'

/** A database of one test's own. */
export interface TestDatabase {
  readonly url: string
  readonly name: string
  drop(): Promise<void>
}

/**
 * Makes a fresh database on the test server (TEST_DATABASE_ADMIN_URL, which `npm test` sets).
 * @param options.migrate false leaves it empty
 */
export async function createTestDatabase({ migrate = true } = {}): Promise<TestDatabase> {
  const admin = testAdminUrl()
  const name = `${testDatabasePrefix()}${randomBytes(6).toString('hex')}`
  await runAsAdmin(admin, 'CREATE DATABASE ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', name)
  const url = withDatabase(admin, name)
  if (migrate) {
    const folder = join(projectRoot, 'prisma', 'migrations')
    await applyMigrations(parseDatabaseUrl(url), folder, { waitSeconds: 120, log: () => undefined })
  }
  return { url, name, drop: () => runAsAdmin(admin, 'DROP DATABASE IF EXISTS ??', name) }
}

/** The URL of the test server, which names no database. @throws Failure when there is none */
export function testAdminUrl(): string {
  const url = readEnvironment().TEST_DATABASE_ADMIN_URL
  if (url) return url
  throw new Failure(
    'TEST_DATABASE_ADMIN_URL is not set: run these tests with `npm test -- --only integration`.',
  )
}

/** What the names of all databases of this run begin with, so that `npm test` finds those that were left. */
export function testDatabasePrefix(): string {
  const run = readEnvironment().TEST_RUN_ID
  return run ? `slipway_test_${run}_` : 'slipway_test_'
}

async function runAsAdmin(admin: string, sql: string, name: string): Promise<void> {
  const connection = await createConnection(toMysql2Config(parseDatabaseUrl(admin)))
  try {
    await connection.query(sql, [name])
  } finally {
    await connection.end()
  }
}
