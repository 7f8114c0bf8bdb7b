import type { RowDataPacket } from 'mysql2/promise'
import { afterEach, expect, test, vi } from 'vitest'
import { readDiscussion } from '@/features/comments/reading/read'
import { createComment } from '@/features/comments/service'
import { countView } from '@/features/views/service'
import { peerHeader } from '@/lib/peer-header'
import { commentRequest } from './comment-requests'
import { useSiteDatabase } from './site-database'
import { database } from '@/lib/server/db'
import { withRequestId } from '@/lib/server/request-context'

// Queries are made to wait for a lock, so that they can be seen in the server's process list.

const sql = useSiteDatabase()

afterEach(() => sql().query('UNLOCK TABLES'))

async function running(): Promise<string[]> {
  const [rows] = await sql().query<RowDataPacket[]>(
    `SELECT info FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()`,
  )
  return rows.flatMap((row) => (typeof row.info === 'string' ? [row.info] : []))
}

/** The queries that `work` has running when each of them contains `part`: they wait for `table`. */
async function queriesOf(table: string, part: string, work: () => Promise<unknown>): Promise<string[]> {
  await database().$queryRaw`SELECT 1`
  await sql().query('LOCK TABLES ?? WRITE', [table])
  const done = work()
  const seen = await vi.waitFor(
    async () => {
      const queries = await running()
      expect(queries.filter((query) => query.includes(part))).not.toEqual([])
      return queries
    },
    { timeout: 5_000, interval: 20 },
  )
  await sql().query('UNLOCK TABLES')
  await done
  return seen
}

test('a query of the client names its request', async () => {
  const queries = await queriesOf('comment', 'FROM `', () =>
    withRequestId('request-orm-1', () => createComment(commentRequest({ postSlug: 'article' }))),
  )
  for (const query of queries) expect(query).toMatch(/\/\*request_id='request-orm-1'\*\/$/)
})

test('so does raw SQL in a transaction', async () => {
  const queries = await queriesOf('comment_author', 'INSERT INTO comment_author', () =>
    withRequestId('request-raw-1', () => createComment(commentRequest({ postSlug: 'article' }))),
  )
  for (const query of queries) expect(query).toMatch(/\/\*request_id='request-raw-1'\*\/$/)
})

test('a batch of views names one of its requests', async () => {
  const view = (visitor: number) =>
    countView(
      new Request('http://localhost/', { headers: { [peerHeader]: `198.51.100.${visitor}` } }),
      'article',
    )
  await view(1)
  const queries = await queriesOf('view_source', 'INSERT INTO view_source', () =>
    Promise.all([2, 3].map((visitor) => withRequestId(`request-view-${visitor}`, () => view(visitor)))),
  )
  for (const query of queries) expect(query).toMatch(/\/\*request_id='request-view-[23]'\*\/$/)
})

test('outside of requests there is no comment', async () => {
  const queries = await queriesOf('post_stat', 'FROM post_stat', () => readDiscussion('article'))
  for (const query of queries) expect(query).not.toContain('/*')
})
