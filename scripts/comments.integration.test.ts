import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseDatabaseUrl, toMysql2Config } from '../lib/database-url.ts'
import { storeComment } from './testing/stored-comments.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let sql: Connection
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  sql = await createConnection(toMysql2Config(parseDatabaseUrl(database.url)))
  folder = await mkdtemp(path.join(tmpdir(), 'comments-'))
})

afterAll(async () => {
  await sql.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

function run(...args: string[]) {
  return promisify(execFile)(
    process.execPath,
    ['--conditions=react-server', '--disable-warning=ExperimentalWarning', 'scripts/comments.ts', ...args],
    { env: { ...process.env, DATABASE_URL: database.url } },
  )
}

async function count(): Promise<number> {
  const [rows] = await sql.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM comment')
  return Number(rows[0]?.n)
}

const commentsIn = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8')).comments

test('what is exported is imported into an empty database, and exported the same', async () => {
  const [first, second] = [path.join(folder, 'first.json'), path.join(folder, 'second.json')]
  const root = await storeComment(sql, { name: '张三', body: '能跑通。' })
  await storeComment(sql, { parent: root })
  await run('export', first)
  await sql.query('DELETE FROM comment')
  await sql.query('DELETE FROM post_stat')
  const dry = await run('import', '--dry-run', first)
  expect([dry.stderr, await count()]).toEqual([expect.stringContaining('new, not stored: 2'), 0])
  expect((await run('import', first)).stderr).toContain('stored: 2; here already: 0')
  expect((await run('import', first)).stderr).toContain('stored: 0; here already: 2')
  await run('export', second)
  expect(await commentsIn(second)).toEqual(await commentsIn(first))
})

test('Disqus: addresses are matched with the articles of the site', async () => {
  const file = 'features/comments/moderation/transfer/fixtures/disqus.xml'
  const { stderr } = await run('import', '--format', 'disqus', file)
  expect(stderr).toContain('stored: 3')
  expect(stderr).toMatch(/1 {2}https:\/\/blog\.example\.org\/gone {2}→ {2}no article/)
})

test.each([
  [['import', '--format', 'artalk', 'package.json'], 'artalk'],
  [['import', 'no-such-file.json'], 'is not there'],
  [['import'], 'npm run comments'],
])('%j is refused', async (args, said) => {
  await expect(run(...args)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(said) })
})

test('half a file is refused, and nothing stored', async () => {
  const file = path.join(folder, 'half.json')
  await writeFile(file, '{"format":"slipway-comments","version":1,"comments":[')
  const before = await count()
  await expect(run('import', file)).rejects.toMatchObject({ code: 1 })
  expect(await count()).toBe(before)
})
