import type { RowDataPacket } from 'mysql2/promise'
import { expect, test } from 'vitest'
import { commentRequest } from '@/scripts/testing/comment-requests'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { readDiscussion } from './reading/read'
import { createComment } from './service'

const sql = useSiteDatabase()

let slugs = 0
const newSlug = () => `article-${(slugs += 1)}`

async function rows(query: string, ...values: (string | Uint8Array)[]): Promise<RowDataPacket[]> {
  const buffers = values.map((value) => (typeof value === 'string' ? value : Buffer.from(value)))
  return (await sql().query<RowDataPacket[]>(query, buffers))[0]
}

const commentsOf = (slug: string) => rows('SELECT * FROM comment WHERE post_slug = ? ORDER BY number', slug)

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('what was typed is stored byte for byte', async () => {
  const postSlug = newSlug()
  const body = '  汉字 𠮷 😀👩‍👩‍👧 e\u0301\r\nsecond\tline  \r\n\u202Eturned\u202C <script> \\ \' " % _ \n'
  const input = { name: '𠮷野家😀', email: 'ming+blog@example.org', body, locale: 'zh' as const }
  const dto = await createComment(commentRequest({ postSlug }, input))
  const [row] = await commentsOf(postSlug)
  expect(row).toMatchObject({
    id: dto.id,
    number: 1,
    parent_id: null,
    parent_number: null,
    locale: 'zh',
    author_name: input.name,
    author_email: input.email,
    body,
  })
})

test('10,000 emoji fit', async () => {
  const postSlug = newSlug()
  const body = '😀'.repeat(10_000)
  await createComment(commentRequest({ postSlug }, { body }))
  const [row] = await commentsOf(postSlug)
  expect(row?.body).toBe(body)
})

test('nothing that readers get has the e-mail, the author or the source', async () => {
  const postSlug = newSlug()
  const created = await createComment(commentRequest({ postSlug }, { email: 'secret@example.org' }))
  const page = await readDiscussion(postSlug)
  expect(page.comments).toEqual([created])
  expect(Object.keys(created).sort()).toEqual([
    ...[
      'anchor',
      'avatar',
      'createdAt',
      'depth',
      'editedAt',
      'html',
      'id',
      'locale',
      'moreReplies',
      'name',
      'number',
    ],
    ...['parentId', 'parentNumber', 'reactions', 'replies', 'state', 'threadNumber', 'url', 'verified'],
  ])
  expect(JSON.stringify(page)).not.toContain('secret')
})

test('the time of a comment is UTC, whatever the clock of the server says', async () => {
  const { createdAt } = await createComment(commentRequest({ postSlug: newSlug() }))
  const [row] = await rows('SELECT UTC_TIMESTAMP(3) AS now')
  expect(Math.abs(Date.parse(createdAt) - Number(row?.now))).toBeLessThan(10_000)
})

test('an article without comments is an empty page', async () => {
  expect(await readDiscussion(newSlug())).toEqual({
    ...{ comments: [], nextCursor: null, total: 0, version: 0 },
    reactions: { useful: 0, works: 0, fails: 0 },
  })
})

test('pages of 20, the oldest first, each comment once', async () => {
  const postSlug = newSlug()
  for (const index of range(45)) await createComment(commentRequest({ postSlug }, { body: `text ${index}` }))
  const pages = [await readDiscussion(postSlug)]
  while (pages.at(-1)?.nextCursor)
    pages.push(await readDiscussion(postSlug, { cursor: pages.at(-1)?.nextCursor ?? undefined }))
  expect(pages.map((page) => page.comments.length)).toEqual([20, 20, 5])
  expect(pages.map((page) => page.nextCursor)).toEqual(['20', '40', null])
  expect(pages.map((page) => page.total)).toEqual([45, 45, 45])
  const all = pages.flatMap((page) => page.comments)
  expect(all.map(({ number }) => number)).toEqual(range(45))
  expect(all.map(({ html }) => html)).toEqual(range(45).map((index) => `<p>text ${index}</p>`))
})

test('a full last page has no next one', async () => {
  const postSlug = newSlug()
  for (const _ of range(20)) await createComment(commentRequest({ postSlug }))
  expect((await readDiscussion(postSlug)).nextCursor).toBeNull()
})

test('a page stays the same when comments are added, and when one is deleted', async () => {
  const postSlug = newSlug()
  for (const _ of range(22)) await createComment(commentRequest({ postSlug }))
  const second = await readDiscussion(postSlug, { cursor: '20' })
  await createComment(commentRequest({ postSlug }))
  expect((await readDiscussion(postSlug, { cursor: '20' })).comments.slice(0, 2)).toEqual(second.comments)
  await sql().query('DELETE FROM comment WHERE post_slug = ? AND number = 5', [postSlug])
  expect((await readDiscussion(postSlug, { cursor: '20' })).comments.slice(0, 2)).toEqual(second.comments)
  expect((await createComment(commentRequest({ postSlug }))).number).toBe(24)
})

test('an answer knows the comment that it answers', async () => {
  const postSlug = newSlug()
  const parent = await createComment(commentRequest({ postSlug }))
  const answer = await createComment(commentRequest({ postSlug }, { parentId: parent.id }))
  expect(answer).toMatchObject({ number: 2, parentId: parent.id, parentNumber: 1 })
})

test('a comment of another article cannot be answered, and nothing is stored', async () => {
  const [postSlug, otherSlug] = [newSlug(), newSlug()]
  const other = await createComment(commentRequest({ postSlug: otherSlug }))
  for (const parentId of [other.id, '0193a5b0-7d60-7000-8000-000000000000'])
    await expect(createComment(commentRequest({ postSlug }, { parentId }))).rejects.toMatchObject({
      code: 'invalid_comment',
      fields: [{ field: 'parentId', fault: 'invalid' }],
    })
  expect(await readDiscussion(postSlug)).toMatchObject({ comments: [], total: 0 })
})
