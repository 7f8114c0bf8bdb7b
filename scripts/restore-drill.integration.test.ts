import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection, type Connection } from 'mysql2/promise'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { parseDatabaseUrl, toMysql2Config } from '../lib/database-url.ts'
import { provideClients } from './backup/clients.ts'
import { drillRestore } from './backup/drill.ts'
import { tableSums } from './backup/table-sums.ts'
import { runBackupScript } from './backup/run-script.ts'
import { readEnvironment } from './environment.ts'
import {
  createTestDatabase,
  testAdminUrl,
  testDatabasePrefix,
  type TestDatabase,
} from './testing/test-database.ts'

const environment = readEnvironment()
let database: TestDatabase
let connection: Connection
let directory: string

beforeAll(() => provideClients(environment.PATH ?? '', () => undefined))

beforeEach(async () => {
  database = await createTestDatabase()
  connection = await createConnection(toMysql2Config(parseDatabaseUrl(database.url)))
  directory = mkdtempSync(join(tmpdir(), 'slipway-backups-'))
})

afterEach(async () => {
  await connection.end()
  await database.drop()
  rmSync(directory, { recursive: true })
})

/** Runs a script on the test's database. */
async function run(name: 'backup' | 'restore', ...args: string[]) {
  let output = ''
  const place = { settings: parseDatabaseUrl(database.url), directory, environment }
  const code = await runBackupScript(name, args, place, (text) => (output += text))
  return { code, output }
}

/** The backup says one view, the database then two. */
async function backUpOneView(): Promise<void> {
  await connection.query("INSERT INTO post_stat (post_slug, views) VALUES ('first', 1)")
  expect(await run('backup')).toMatchObject({ code: 0 })
  await connection.query('UPDATE post_stat SET views = 2')
}

const backups = () => readdirSync(join(directory, 'daily')).filter((file) => file.endsWith('.gz'))

async function views(): Promise<unknown> {
  const [rows] = await connection.query("SELECT views FROM post_stat WHERE post_slug = 'first'")
  return rows
}

test(
  'ten thousand awkward rows are the same after backup, destruction and restore',
  { timeout: 180_000 },
  async () => {
    const sums = await drillRestore({
      adminUrl: testAdminUrl(),
      database: `${testDatabasePrefix()}drill`,
      rows: 10_000,
      environment,
      log: () => undefined,
    })
    expect(sums.find(({ table }) => table === 'comment')?.rows).toBe(10_000)
    expect(sums.map(({ table }) => table)).toContain('_prisma_migrations')
    expect(sums.find(({ table }) => table === 'visitor_salt')?.rows).toBe(0)
  },
)

test('a restore replaces what is there only when told so', async () => {
  await backUpOneView()
  const refused = await run('restore', 'latest')
  expect(refused).toMatchObject({ code: 1, output: expect.stringMatching(/--replace/) })
  expect(await views()).toEqual([{ views: 2 }])
  expect(await run('restore', 'latest', '--replace')).toMatchObject({ code: 0 })
  expect(await views()).toEqual([{ views: 1 }])
})

test('a damaged backup is not restored', async () => {
  await backUpOneView()
  const [name = ''] = backups()
  appendFileSync(join(directory, 'daily', name), 'x')
  const { code, output } = await run('restore', name, '--replace')
  expect({ code, output }).toMatchObject({ code: 1, output: expect.stringMatching(/damaged/) })
  expect(await views()).toEqual([{ views: 2 }])
})

test('while one is running, another is turned away', async () => {
  await backUpOneView()
  await connection.query("SELECT GET_LOCK('slipway_backup', 0)")
  expect(await run('backup')).toMatchObject({ code: 75 })
  expect(await run('restore', 'latest', '--replace')).toMatchObject({ code: 75 })
  await connection.query("SELECT RELEASE_LOCK('slipway_backup')")
})

test('a database without tables does not push good backups out', async () => {
  await backUpOneView()
  for (const { table } of await tableSums(connection)) await connection.query('DROP TABLE ??', [table])
  expect(await run('backup')).toMatchObject({ code: 1, output: expect.stringMatching(/no tables/) })
  expect(backups()).toHaveLength(1)
})
