import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createComment } from '@/features/comments/service'
import { countView } from '@/features/views/service'
import { parseDatabaseUrl, toMysql2Config } from '@/lib/database-url'
import { applyMigrations } from '@/lib/migrations/apply'
import { peerHeader } from '@/lib/peer-header'
import { toAppError } from '@/lib/server/http/problem'
import { startLocalDatabase } from '../database/local-database'
import type { LocalDatabase } from '../database/running-database'

// The database is killed under 50 writers and started again.

const directory = mkdtempSync(join(tmpdir(), 'slipway-durability-'))
let database: LocalDatabase

beforeAll(async () => {
  database = await startLocalDatabase({ directory: join(directory, 'database'), log: () => undefined })
  const options = { waitSeconds: 60, log: () => undefined }
  await applyMigrations(parseDatabaseUrl(database.url), 'prisma/migrations', options)
  await allowFloods()
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterAll(async () => {
  await database.stop()
  rmSync(directory, { recursive: true, force: true })
})

/** Thousands of comments in a minute are what is tested here. */
async function allowFloods(): Promise<void> {
  const connection = await createConnection(toMysql2Config(parseDatabaseUrl(database.url)))
  const rules = JSON.stringify({ articlePerMinute: 100_000, sitePerTenMinutes: 100_000 })
  await connection.query("INSERT INTO setting VALUES ('comment-rules', ?, UTC_TIMESTAMP(3))", [rules])
  await connection.end()
}

const slug = 'article'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const writers = 50

type Acknowledged = { comments: Map<string, string>; visitors: Set<string>; failures: number }

/** Does it until it is acknowledged, as the island of the form does; stops at anything but an outage. */
async function insist<Result>(attempt: () => Promise<Result>, state: Acknowledged): Promise<Result> {
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (toAppError(error).code !== 'database_unavailable') throw error
      state.failures += 1
    }
  }
}

/** Writes comments and views, each by somebody new, until it is told to stop. */
async function writer(id: number, state: Acknowledged, goesOn: () => boolean): Promise<void> {
  for (let turn = 0; goesOn(); turn += 1) {
    const key = `${id}-${turn}`
    const request = {
      postSlug: slug,
      author: new Uint8Array(randomBytes(16)),
      owner: new Uint8Array(randomBytes(16)),
      key,
      isForm: false,
      input: { name: 'Ada', body: `text ${key}`, locale: 'en' as const },
    }
    const { id: comment } = await insist(() => createComment(request), state)
    state.comments.set(key, comment)
    const headers = { [peerHeader]: `10.${id}.${turn >> 8}.${turn & 255}`, 'user-agent': firefox }
    await insist(() => countView(new Request('http://localhost/', { headers }), slug), state)
    state.visitors.add(key)
  }
}

test('every acknowledged comment and view is there, none twice, and the counters agree', async () => {
  const state: Acknowledged = { comments: new Map(), visitors: new Set(), failures: 0 }
  let running = true
  const work = Promise.all(Array.from({ length: writers }, (_, id) => writer(id, state, () => running)))
  const more = (count: number) => {
    const target = state.visitors.size + count
    return vi.waitFor(() => expect(state.visitors.size).toBeGreaterThan(target), { timeout: 60_000 })
  }
  for (const _ of [1, 2]) {
    await Promise.race([more(writers), work])
    await database.kill9()
    await vi.waitFor(() => expect(state.failures).toBeGreaterThan(0), { timeout: 20_000 })
    await database.restart()
    await Promise.race([more(writers), work])
  }
  running = false
  await work

  const sql = await createConnection(toMysql2Config(parseDatabaseUrl(database.url)))
  const rows = async (query: string) => (await sql.query<RowDataPacket[]>(query))[0]
  const comments = await rows('SELECT id, body, number FROM comment ORDER BY number')
  const views = await rows('SELECT * FROM post_view')
  const stats = await rows('SELECT views, comments, last_comment_number FROM post_stat')
  const daily = await rows('SELECT CAST(SUM(views) AS UNSIGNED) AS views FROM post_daily_views')
  await sql.end()

  const stored = new Map(comments.map(({ id, body }) => [String(body).replace('text ', ''), id]))
  expect(stored).toEqual(state.comments)
  expect(comments).toHaveLength(state.comments.size)
  expect(comments.map(({ number }) => number)).toEqual(comments.map((_, index) => index + 1))
  expect(views).toHaveLength(state.visitors.size)
  expect(daily).toEqual([{ views: views.length }])
  expect(stats).toEqual([
    { views: views.length, comments: comments.length, last_comment_number: comments.length },
  ])
  expect(state.failures).toBeGreaterThan(0)
}, 180_000)
