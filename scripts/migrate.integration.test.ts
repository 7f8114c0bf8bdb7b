import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseDatabaseUrl, toMysql2Config } from '../lib/database-url.ts'
import { applyMigrations } from '../lib/migrations/apply.ts'
import { resolveApplied, resolveRolledBack } from '../lib/migrations/resolve.ts'
import { migrationStatus } from '../lib/migrations/status.ts'
import { projectRoot, readEnvironment } from './environment.ts'
import { createMigrationFolder, type MigrationFolder } from './testing/migration-folder.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

const FIRST = '20260101000000_first'
const SECOND = '20260102000000_second'
const BROKEN =
  'CREATE TABLE b (id INT PRIMARY KEY);\n\n-- the mistake:\nCREATE TABLE b (id INT PRIMARY KEY);\n'

let database: TestDatabase
let folder: MigrationFolder
let lines: string[]

beforeEach(async () => {
  database = await createTestDatabase({ migrate: false })
  folder = createMigrationFolder({
    [FIRST]: 'CREATE TABLE a (id INT PRIMARY KEY);\nINSERT INTO a VALUES (1);\n',
  })
  lines = []
})

afterEach(async () => {
  folder.remove()
  await database.drop()
})

const options = () => ({ waitSeconds: 60, log: (line: string) => lines.push(line) })
const settings = () => parseDatabaseUrl(database.url)
const apply = () => applyMigrations(settings(), folder.path, options())
const status = () => migrationStatus(select, folder.path)

async function select(sql: string): Promise<RowDataPacket[]> {
  const connection = await createConnection(toMysql2Config(settings()))
  const [rows] = await connection.query<RowDataPacket[]>(sql)
  await connection.end()
  return rows
}

test('applies what is pending, in order, and records it as Prisma does', async () => {
  folder.write({ [SECOND]: 'ALTER TABLE a ADD COLUMN name VARCHAR(20) CHARACTER SET utf8mb4 NULL;' })
  expect(await status()).toMatchObject({ state: 'table missing', names: [FIRST, SECOND] })
  expect(await apply()).toEqual([FIRST, SECOND])
  expect(await apply()).toEqual([])
  expect(await status()).toEqual({ state: 'up to date' })
  const records = await select('SELECT * FROM _prisma_migrations ORDER BY started_at, migration_name')
  expect(records).toMatchObject(
    [FIRST, SECOND].map((name) => ({
      migration_name: name,
      logs: null,
      rolled_back_at: null,
      applied_steps_count: 1,
    })),
  )
  expect(records[0]?.checksum).toMatch(/^[0-9a-f]{64}$/)
  expect(Math.abs(Date.now() - Number(records[0]?.finished_at))).toBeLessThan(60_000)
})

test('twenty runners at once: all succeed, each migration is applied once', async () => {
  folder.write({ [SECOND]: 'INSERT INTO a VALUES (2);' })
  const applied = await Promise.all(Array.from({ length: 20 }, apply))
  expect(applied.flat().sort()).toEqual([FIRST, SECOND])
  expect(await select('SELECT COUNT(*) AS n FROM a')).toEqual([{ n: 2 }])
  expect(await select('SELECT COUNT(*) AS n FROM _prisma_migrations')).toEqual([{ n: 2 }])
})

test('two databases of one server do not disturb each other', async () => {
  const other = await createTestDatabase({ migrate: false })
  const both = [database, other].map(({ url }) =>
    applyMigrations(parseDatabaseUrl(url), folder.path, options()),
  )
  expect(await Promise.all(both)).toEqual([[FIRST], [FIRST]])
  await other.drop()
})

test('a runner that crashes while it holds the lock lets the others go on', async () => {
  const script = `import { createConnection } from 'mysql2/promise'
    const connection = await createConnection(JSON.parse(process.argv[1]))
    await connection.query("SELECT GET_LOCK('prisma_migrate', 10)")
    console.log('locked')
    setInterval(() => undefined, 1000)`
  const config = JSON.stringify(toMysql2Config(settings()))
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script, config], {
    cwd: projectRoot,
  })
  await once(holder.stdout, 'data')
  const waiting = apply()
  await expect
    .poll(() => lines.join(), { timeout: 20_000 })
    .toMatch(new RegExp(`another run.*${database.name}`))
  holder.kill('SIGKILL')
  expect(await waiting).toEqual([FIRST])
})

test('a lock that is never given up ends the run with a message', async () => {
  const holder = await createConnection(toMysql2Config(settings()))
  await holder.query("SELECT GET_LOCK('prisma_migrate', 60)")
  const run = applyMigrations(settings(), folder.path, { ...options(), waitSeconds: 1 })
  await expect(run).rejects.toThrow(/holds the lock for more than 1 s/)
  await holder.end()
})

test('a failure half-way names statement and line, is recorded, and stops the next run', async () => {
  folder.write({ [SECOND]: BROKEN })
  await expect(apply()).rejects.toThrow(/Statement 2 \(line 4: CREATE TABLE b[^]*already exists/)
  await expect(apply()).rejects.toThrow(
    new RegExp(`${SECOND}[^]*already exists[^]*--resolve-rolled-back ${SECOND}`),
  )
  expect(await status()).toMatchObject({ state: 'trouble' })
})

test('resolved as rolled back, it is applied again', async () => {
  folder.write({ [SECOND]: BROKEN })
  await expect(apply()).rejects.toThrow()
  await select('DROP TABLE b')
  folder.write({ [SECOND]: 'CREATE TABLE b (id INT PRIMARY KEY);' })
  await resolveRolledBack(settings(), SECOND, options())
  expect(await apply()).toEqual([SECOND])
  await expect(resolveRolledBack(settings(), FIRST, options())).rejects.toThrow(/did not fail/)
})

test('resolved as applied, it is not run', async () => {
  folder.write({ [SECOND]: BROKEN })
  await expect(apply()).rejects.toThrow()
  await resolveApplied(settings(), folder.path, SECOND, options())
  expect(await apply()).toEqual([])
  await expect(resolveApplied(settings(), folder.path, SECOND, options())).rejects.toThrow(/already/)
})

test('a changed file and a missing file stop the run', async () => {
  folder.write({ [SECOND]: 'SELECT 1;' })
  await apply()
  folder.write({ [FIRST]: 'SELECT 2;' })
  await expect(apply()).rejects.toThrow(/first was changed/)
  folder.removeMigration(FIRST)
  await expect(apply()).rejects.toThrow(/without a file here: 20260101000000_first/)
})

test('behind a newer release there is nothing to apply, unless one of its migrations is unfinished', async () => {
  folder.write({ [SECOND]: BROKEN })
  await expect(apply()).rejects.toThrow()
  folder.removeMigration(SECOND)
  expect(await status()).toMatchObject({ state: 'ahead', unfinished: SECOND })
  await expect(apply()).rejects.toThrow(/newer version[^]*second/)
  await select('DROP TABLE b')
  folder.write({ [SECOND]: 'CREATE TABLE b (id INT PRIMARY KEY);' })
  await resolveRolledBack(settings(), SECOND, options())
  await apply()
  folder.removeMigration(SECOND)
  expect(await apply()).toEqual([])
  expect(lines.join()).toMatch(/newer version/)
})

test('a database that is not empty is not touched, unless somebody says that it is the baseline', async () => {
  await select('CREATE TABLE a (id INT PRIMARY KEY)')
  await expect(apply()).rejects.toThrow(/not empty \(a\)/)
  await resolveApplied(settings(), folder.path, FIRST, options())
  expect(await apply()).toEqual([])
})

test('triggers with several statements, comments and four-byte characters pass unharmed', async () => {
  folder.write({
    [SECOND]: `-- 注释; with a semicolon 🚢
      CREATE TABLE t (name VARCHAR(20) NOT NULL) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
      CREATE TRIGGER twice BEFORE INSERT ON t FOR EACH ROW BEGIN SET NEW.name = CONCAT(NEW.name, ';'); SET NEW.name = CONCAT(NEW.name, '台'); END;
      INSERT INTO t VALUES ('船🚢𠮷');`,
  })
  await apply()
  expect(await select('SELECT name FROM t')).toEqual([{ name: '船🚢𠮷;台' }])
})

test('--check says how it stands by its exit code', async () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [join(projectRoot, 'scripts', 'migrate.ts'), ...args], {
      env: { ...readEnvironment(), DATABASE_URL: database.url },
    })
  await expect(run('--check')).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/not applied yet/),
  })
  await run()
  expect((await run('--check')).stdout).toMatch(/up to date/)
})
