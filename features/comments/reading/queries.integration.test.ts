import type { RowDataPacket } from 'mysql2/promise'
import { beforeAll, expect, test } from 'vitest'
import { fillDiscussion } from '@/scripts/testing/fill-discussion'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { pathOf } from '../threading/path'
import { numberIds, replyIds, threadIds } from './repository'

const sql = useSiteDatabase()
const slug = 'long'

beforeAll(async () => {
  await fillDiscussion(sql(), slug, 10_000)
  await fillDiscussion(sql(), 'short', 20)
  await sql().query('ANALYZE TABLE comment')
})

const after = pathOf(40, pathOf(1))

test.each([
  ['the oldest threads', threadIds(slug, 'oldest', undefined, 21)],
  ['threads behind one', threadIds(slug, 'oldest', '20', 21)],
  ['the newest threads', threadIds(slug, 'newest', undefined, 21)],
  ['threads before one', threadIds(slug, 'newest', '900', 21)],
  ['the most helpful threads', threadIds(slug, 'helpful', undefined, 21)],
  ['less helpful threads', threadIds(slug, 'helpful', '1.900', 21)],
  ['first replies', [replyIds(slug, 1, {}, 6)]],
  ['replies behind one', [replyIds(slug, 1, { after }, 51)]],
  ['replies from one on', [replyIds(slug, 1, { after, isIncluded: true }, 51)]],
  ['the newest comments', numberIds(slug, { newest: true }, 50)],
  ['comments behind a number', numberIds(slug, { after: 20 }, 21)],
])('%s: found by an index alone, in its order, without sorting', async (_, queries) => {
  for (const { sql: text, values } of queries) {
    const [rows] = await sql().query<RowDataPacket[]>(`EXPLAIN ${text}`, values.map(toPlain))
    for (const { type, key, Extra: extra } of rows) {
      expect(['ref', 'range']).toContain(type)
      expect(key).toMatch(/^comment_(shown|thread)_/)
      expect(String(extra)).toContain('Using index')
      expect(String(extra)).not.toMatch(/filesort|temporary/)
    }
  }
})

function toPlain(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value) : value
}
