import { readdirSync, readFileSync } from 'node:fs'
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parseDatabaseUrl, toMysql2Config } from '@/lib/database-url'
import { createTestDatabase, type TestDatabase } from '@/scripts/testing/test-database'
import { readDiscussion } from '../reading/read'
import { pathOf, toHex } from './path'

// What the release before stored is threaded by the migration, and what it stores during the rollout by readers.

let database: TestDatabase
let sql: Connection

const migration = (name: string) => readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8')

beforeAll(async () => {
  database = await createTestDatabase({ migrate: false })
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('LOG_LEVEL', 'silent')
  sql = await createConnection({
    ...toMysql2Config(parseDatabaseUrl(database.url)),
    multipleStatements: true,
  })
  await sql.query(migration('20261123000000_comments_and_views'))
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

/** What this release expects as well; it changes no places. */
const later = readdirSync('prisma/migrations')
  .filter((name) => /^\d/.test(name) && name > '20261126000000_discussion')
  .sort()

const idOf = (slug: string, number: number) => `${slug}-${number}`.padStart(36, '0')

/** Stores comments as the release before does. @param parents what each answers, from number 1 on */
async function storeAsBefore(slug: string, parents: (number | null)[], first = 1): Promise<void> {
  const rows = parents.map((parent, index) => {
    const number = first + index
    const key = Buffer.alloc(32)
    key.write(`${slug} ${number}`)
    return [
      ...[
        idOf(slug, number),
        slug,
        number,
        parent === null ? null : idOf(slug, parent),
        parent,
        'en',
        'Ada',
        null,
      ],
      ...[`text ${number}`, `<p>text ${number}</p>`, 2, Buffer.alloc(16), key, key, new Date()],
    ]
  })
  await sql.query(
    `INSERT INTO comment (id, post_slug, number, parent_id, parent_number, locale, author_name, author_email, body,
      body_html, renderer, author, idempotency_key, request_digest, created_at) VALUES ?`,
    [rows],
  )
  await sql.query(
    `INSERT INTO post_stat (post_slug, comments, last_comment_number) VALUES (?, ?, ?)
     ON DUPLICATE KEY UPDATE comments = comments + VALUES(comments), last_comment_number = VALUES(last_comment_number)`,
    [slug, rows.length, first + rows.length - 1],
  )
}

async function select(query: string, slug: string): Promise<RowDataPacket[]> {
  return (await sql.query<RowDataPacket[]>(query, [slug]))[0]
}

/** Where each comment stands by the rule, in the order of numbers. */
function expectedPaths(parents: (number | null)[]): string[] {
  const paths = new Map<number, Uint8Array>()
  parents.forEach((parent, index) =>
    paths.set(index + 1, pathOf(index + 1, parent === null ? undefined : paths.get(parent))),
  )
  return [...paths.values()].map(toHex)
}

const pathsOf = async (slug: string) =>
  (
    await select('SELECT LOWER(HEX(path)) AS path FROM comment WHERE post_slug = ? ORDER BY number', slug)
  ).map(({ path }) => path)

/** A talk as people lead it: most answer something recent, some begin anew. */
const talk = Array.from({ length: 500 }, (_, index) =>
  index % 7 === 0 ? null : Math.max(1, index - ((index * 13) % 29)),
)
const chain = Array.from({ length: 3000 }, (_, index) => (index === 0 ? null : index))

test('the migration threads all there is, chains of answers of any depth too', async () => {
  await storeAsBefore('talk', talk)
  await storeAsBefore('chain', chain)
  await storeAsBefore('orphans', [null, 99, 2])
  await storeAsBefore('alone', [null])
  await sql.query("INSERT INTO post_stat (post_slug, views) VALUES ('silent', 7)")
  await sql.query(migration('20261125000000_daily_views'))
  await sql.query(migration('20261126000000_discussion'))
  for (const name of later) await sql.query(migration(name))
  for (const [slug, parents] of Object.entries({ talk, chain, alone: [null] }))
    expect([slug, await pathsOf(slug)]).toEqual([slug, expectedPaths(parents)])
  // What answers something that is not there begins a thread.
  expect(await pathsOf('orphans')).toEqual(['00000001', '00000002', '0000000200000003'])
})

test('counters and what is shown agree with the places', async () => {
  for (const slug of ['talk', 'chain', 'orphans', 'alone']) {
    const wrong = await select(
      `SELECT c.number FROM comment c WHERE c.post_slug = ? AND (
        c.shown <> IF(LENGTH(c.path) = 4, 1, 2) OR c.thread_number <> CONV(HEX(LEFT(c.path, 4)), 16, 10)
        OR c.replies <> (SELECT IF(c.shown = 1, COUNT(*), 0) FROM comment r
          WHERE r.post_slug = c.post_slug AND r.thread_number = c.number AND r.shown = 2))`,
      slug,
    )
    expect([slug, wrong]).toEqual([slug, []])
    const [stat] = await select(
      `SELECT s.threads - (SELECT COUNT(*) FROM comment c WHERE c.post_slug = s.post_slug AND c.shown = 1) AS threads,
        s.last_comment_number - s.threaded_number AS unthreaded, s.last_visible_number - s.last_comment_number AS last
       FROM post_stat s WHERE s.post_slug = ?`,
      slug,
    )
    expect([slug, Number(stat?.threads), stat?.unthreaded, stat?.last].map(String)).toEqual([
      slug,
      '0',
      '0',
      '0',
    ])
  }
})

test('what the release before stores during a rollout is threaded by whoever reads next', async () => {
  await storeAsBefore('talk', [3, null, 501], 501)
  const before = await select(
    'SELECT discussion_version AS version FROM post_stat WHERE post_slug = ?',
    'talk',
  )
  const page = await readDiscussion('talk', { sort: 'newest' })
  expect(page.total).toBe(503)
  expect(page.version).toBeGreaterThan(Number(before[0]?.version))
  expect(page.comments[0]).toMatchObject({ number: 502, depth: 0 })
  expect((await pathsOf('talk')).slice(0, 501)).toEqual(expectedPaths([...talk, 3]))
  const [thread] = await select(
    'SELECT COUNT(*) AS count FROM comment WHERE post_slug = ? AND (path IS NULL OR thread_number IS NULL)',
    'talk',
  )
  expect(thread?.count).toBe(0)
})

test('a chain that the migration could not follow to its end is threaded by readers, in steps', async () => {
  const long = Array.from({ length: 1200 }, (_, index) => (index === 0 ? null : index))
  await storeAsBefore('long', long)
  await readDiscussion('long')
  expect(await pathsOf('long')).toEqual(expectedPaths(long))
})
