import type { RowDataPacket } from 'mysql2/promise'
import { expect, test } from 'vitest'
import { commentRequest, outcomesOf, someone } from '@/scripts/testing/comment-requests'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { readDiscussion } from './reading/read'
import { createComment } from './service'

const sql = useSiteDatabase()

let slugs = 0
const newSlug = () => `article-${(slugs += 1)}`

/** Comments of an article, shown or not: the same text again may wait for a moderator. */
async function storedOn(postSlug: string): Promise<number> {
  const query = 'SELECT COUNT(*) AS count FROM comment WHERE post_slug = ?'
  const [rows] = await sql().query<RowDataPacket[]>(query, [postSlug])
  return Number(rows[0]?.count)
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('a repeated request is the comment of its first try', async () => {
  const postSlug = newSlug()
  const request = commentRequest({ postSlug, key: 'retry' })
  const first = await createComment(request)
  expect(await createComment(request)).toEqual(first)
  expect(await createComment({ ...request, author: someone() })).toEqual(first)
  expect(await readDiscussion(postSlug)).toMatchObject({ comments: [first], nextCursor: null, total: 1 })
})

test('a request that is repeated 20 times at once is one comment', async () => {
  const postSlug = newSlug()
  const request = commentRequest({ postSlug, key: 'impatient' })
  const { stored, failures } = await outcomesOf(
    range(20).map(() => request),
    createComment,
  )
  expect(failures).toEqual([])
  expect(new Set(stored.map((dto) => JSON.stringify(dto))).size).toBe(1)
  expect(await readDiscussion(postSlug)).toMatchObject({ comments: [stored[0]], total: 1 })
})

test('a key cannot be used for another comment', async () => {
  const postSlug = newSlug()
  const request = commentRequest({ postSlug, key: 'used' })
  await createComment(request)
  const other = { ...request, input: { ...request.input, body: 'Something else.' } }
  await expect(createComment(other)).rejects.toMatchObject({ code: 'idempotency_conflict' })
  await expect(createComment({ ...other, author: someone() })).rejects.toMatchObject({
    code: 'idempotency_conflict',
  })
  expect((await readDiscussion(postSlug)).total).toBe(1)
})

test('the same key on two articles is two comments', async () => {
  const request = commentRequest({ key: 'both' })
  const first = await createComment({ ...request, postSlug: newSlug() })
  const second = await createComment({ ...request, postSlug: newSlug() })
  expect(second.id).not.toBe(first.id)
})

test('the same key by many authors at once: one is first, the others get its comment or a conflict', async () => {
  const postSlug = newSlug()
  const requests = range(10).flatMap(() =>
    ['one', 'two'].map((body) => commentRequest({ postSlug, key: 'shared' }, { body })),
  )
  const { stored, failures } = await outcomesOf(requests, createComment)
  expect(stored).toHaveLength(10)
  expect(new Set(stored.map(({ id }) => id)).size).toBe(1)
  expect(failures.map(({ code }) => code)).toEqual(range(10).map(() => 'idempotency_conflict'))
  expect((await readDiscussion(postSlug)).total).toBe(1)
  expect((await createComment(commentRequest({ postSlug }))).number).toBe(2)
})

test('a form that is sent twice is one comment', async () => {
  const postSlug = newSlug()
  const request = commentRequest({ postSlug, isForm: true })
  const { stored, failures } = await outcomesOf([request, request], createComment)
  expect(failures).toEqual([])
  expect(await createComment(request)).toEqual(stored[0])
  expect((await readDiscussion(postSlug)).total).toBe(1)
})

test('a form with another text, or by another author, is another comment', async () => {
  const postSlug = newSlug()
  const request = commentRequest({ postSlug, isForm: true })
  await createComment(request)
  await createComment({ ...request, author: someone() })
  await createComment({ ...request, input: { ...request.input, body: 'More.' } })
  expect(await storedOn(postSlug)).toBe(3)
})

test('a program that sends no key writes a comment each time', async () => {
  const postSlug = newSlug()
  const request = commentRequest({ postSlug })
  await createComment(request)
  await createComment(request)
  expect(await storedOn(postSlug)).toBe(2)
})

test('a request that the edge repeats on another replica is one comment', async () => {
  const postSlug = newSlug()
  const request = commentRequest({ postSlug, requestId: '3f2b8c1e-9d4a' })
  const { stored, failures } = await outcomesOf([request, request], createComment)
  expect(failures).toEqual([])
  expect(await createComment(request)).toEqual(stored[0])
  expect((await readDiscussion(postSlug)).total).toBe(1)
})

test('another text, author, id or key is another comment, and so is every one whose id cannot be trusted', async () => {
  const postSlug = newSlug()
  const request = commentRequest({ postSlug, requestId: '3f2b8c1e-9d4a' })
  const short = { ...request, requestId: 'short' }
  const others = [
    request,
    { ...request, author: someone() },
    { ...request, input: { ...request.input, body: 'More.' } },
    { ...request, author: someone(), requestId: '3f2b8c1e-9d4b' },
    { ...request, author: someone(), key: 'own' },
    { ...short, author: someone() },
    { ...short, author: someone() },
  ]
  for (const other of others) await createComment(other)
  expect(await storedOn(postSlug)).toBe(others.length)
})
