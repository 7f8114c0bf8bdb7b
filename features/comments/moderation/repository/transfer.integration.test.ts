import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { RowDataPacket } from 'mysql2/promise'
import { expect, test } from 'vitest'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { storeComment } from '@/scripts/testing/stored-comments'
import { planImport } from '../transfer/plan'
import { readComments } from '../transfer/read'
import { listAudit } from './audit'
import { exportComments } from './export'
import { countFresh, storeImport } from './import'

const sql = useSiteDatabase()

const megabyte = 1024 * 1024
const command = { id: null, name: 'test' }
const slug = 'what-container-orchestration-is'
const recordOf = (name: string) => (name === slug ? slug : undefined)

async function exported(): Promise<string> {
  let text = ''
  for await (const piece of exportComments()) text += piece
  return text
}

const commentsIn = (text: string): Record<string, unknown>[] => JSON.parse(text).comments

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text)
}

async function planOf(format: 'slipway' | 'waline' | 'disqus', source: string) {
  const file =
    format === 'slipway'
      ? bytesOf(source)
      : createReadStream(path.join(import.meta.dirname, '../transfer/fixtures', source))
  return planImport(format, await readComments(format, file, megabyte), recordOf)
}

async function rows(query: string): Promise<RowDataPacket[]> {
  return (await sql().query<RowDataPacket[]>(query))[0]
}

async function empty() {
  await sql().query('DELETE FROM comment')
  await sql().query('DELETE FROM post_stat')
}

test('what is exported, emptied and imported is exported the same again', async () => {
  const root = await storeComment(sql(), { name: '张三', email: 'zhang@example.org', body: '**一**\n\n`二`' })
  const reply = await storeComment(sql(), { parent: root, body: 'reply 😀' })
  await storeComment(sql(), { parent: { ...reply, path: reply.path }, status: 'pending' })
  await storeComment(sql(), { status: 'spam', owner: Buffer.alloc(16, 7) })
  await storeComment(sql(), { postSlug: 'other', number: 9 })
  await sql().query(
    `UPDATE comment SET useful = 3, helpful = 3, anchor_file = 'compose.yaml', anchor_from = 2, anchor_to = 3,
     anchor_digest = 'abcd1234', anchor_lines = 'a\nb', verified_login = 'zhang-san', note = ?, judgement = ?
     WHERE number = 1`,
    ['a note', '["links"]'],
  )
  await sql().query('UPDATE post_stat SET last_comment_number = 9 WHERE post_slug = ?', ['other'])
  const before = await exported()
  const counters =
    'SELECT post_slug, comments, threads, last_comment_number FROM post_stat ORDER BY post_slug'
  const shape =
    'SELECT id, path, thread_number, replies, parent_number, owner, shown, helpful, verified_login FROM comment ORDER BY id'
  const [stats, places] = [await rows(counters), await rows(shape)]
  await empty()
  const plan = await planOf('slipway', before)
  expect(await countFresh(plan)).toEqual({ fresh: 5, known: 0 })
  expect(await storeImport(command, plan)).toEqual({ fresh: 5, known: 0 })
  const after = await exported()
  expect(commentsIn(after)).toEqual(commentsIn(before))
  expect(commentsIn(after)).toHaveLength(5)
  expect([await rows(counters), await rows(shape)]).toEqual([stats, places])
})

test('a file of before names were verified is read as before', async () => {
  const before = await exported()
  const { comments, ...head } = JSON.parse(before)
  const older = comments.map(({ verifiedLogin: _, ...comment }: Record<string, unknown>) => comment)
  await empty()
  await storeImport(command, await planOf('slipway', JSON.stringify({ ...head, comments: older })))
  expect(await rows('SELECT COUNT(*) AS n FROM comment WHERE verified_login IS NULL')).toEqual([{ n: 5 }])
  await empty()
  await storeImport(command, await planOf('slipway', before))
})

test('the same file again changes nothing', async () => {
  const before = await exported()
  const versions = 'SELECT post_slug, discussion_version FROM post_stat'
  const [was] = [await rows(versions)]
  expect(await storeImport(command, await planOf('slipway', before))).toEqual({ fresh: 0, known: 5 })
  expect(commentsIn(await exported())).toEqual(commentsIn(before))
  expect(await rows(versions)).toEqual(was)
})

test('a comment whose number is another’s by now gets the next one', async () => {
  await empty()
  await storeComment(sql(), { body: 'here' })
  const text = await exported()
  await empty()
  await storeComment(sql(), { body: 'somebody else' })
  await storeImport(command, await planOf('slipway', text))
  expect(commentsIn(await exported()).map(({ number, body }) => [number, body])).toEqual([
    [1, 'somebody else'],
    [2, 'here'],
  ])
})

test('Disqus: threads are rebuilt, twice is once, and the log says what came', async () => {
  await empty()
  const plan = await planOf('disqus', 'disqus.xml')
  expect(await storeImport(command, plan)).toEqual({ fresh: 3, known: 0 })
  expect(await storeImport(command, plan)).toEqual({ fresh: 0, known: 3 })
  expect(
    await rows(
      'SELECT number, parent_number AS parent, thread_number AS thread, status, HEX(path) AS path FROM comment ORDER BY number',
    ),
  ).toEqual([
    { number: 1, parent: null, thread: 1, status: 'visible', path: '00000001' },
    { number: 2, parent: 1, thread: 1, status: 'deleted', path: '0000000100000002' },
    { number: 3, parent: 2, thread: 1, status: 'visible', path: '000000010000000200000003' },
  ])
  expect(await rows('SELECT comments, threads, last_comment_number AS last FROM post_stat')).toEqual([
    { comments: 2, threads: 1, last: 3 },
  ])
  expect((await listAudit({ action: 'import', target: slug })).items).toMatchObject([
    { actor: 'test', after: { format: 'disqus', comments: 3 } },
  ])
})

test('Waline: a later export adds what is new, in its thread', async () => {
  await empty()
  const plan = await planOf('waline', 'waline.json')
  const [first, ...later] = plan.articles.get(slug) ?? []
  if (!first) throw new Error('the fixture has no comment')
  await storeImport(command, { ...plan, articles: new Map([[slug, [first]]]) })
  await storeImport(command, { ...plan, articles: new Map([[slug, later]]) })
  expect(
    await rows('SELECT number, parent_number AS parent, author_name AS name FROM comment ORDER BY number'),
  ).toEqual([
    { number: 1, parent: null, name: '张三' },
    { number: 2, parent: 1, name: 'Harbour' },
    { number: 3, parent: null, name: 'Shop' },
  ])
})
