import type { RowDataPacket } from 'mysql2/promise'
import { expect, test } from 'vitest'
import { floodSeconds } from '@/lib/server/flood'
import { importReplica } from '@/scripts/testing/replica'
import { commentRequest, outcomesOf, someone } from '@/scripts/testing/comment-requests'
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

test('of 20 comments by one author at once exactly 5 are stored', async () => {
  const postSlug = newSlug()
  const author = someone()
  const { stored, failures } = await outcomesOf(
    range(20).map((index) => commentRequest({ postSlug, author }, { body: `text ${index}` })),
    createComment,
  )
  expect(stored.map(({ number }) => number).sort()).toEqual(range(5))
  expect(failures).toHaveLength(15)
  for (const failure of failures) {
    expect(failure).toMatchObject({ code: 'too_many_comments' })
    expect(failure.retryAfter).toBeGreaterThanOrEqual(1)
    expect(failure.retryAfter).toBeLessThanOrEqual(60)
  }
  expect(await commentsOf(postSlug)).toHaveLength(5)
})

test('the limit is one author’s and holds over all articles', async () => {
  const author = someone()
  for (const _ of range(5)) await createComment(commentRequest({ postSlug: newSlug(), author }))
  await expect(createComment(commentRequest({ postSlug: newSlug(), author }))).rejects.toMatchObject({
    code: 'too_many_comments',
  })
  await createComment(commentRequest({ postSlug: newSlug() }))
})

test('repetitions neither count nor are stopped', async () => {
  const postSlug = newSlug()
  const author = someone()
  const first = commentRequest({ postSlug, author, key: 'first' })
  const dto = await createComment(first)
  for (const _ of range(10)) await createComment(first)
  for (const index of range(4))
    await createComment(commentRequest({ postSlug, author, key: `more ${index}` }))
  await expect(createComment(commentRequest({ postSlug, author }))).rejects.toMatchObject({
    code: 'too_many_comments',
  })
  expect(await createComment(first)).toEqual(dto)
})

test('who goes on after five is refused in front of the site, without counting attempts', async () => {
  const postSlug = newSlug()
  const [author, address] = [someone(), '198.51.100.77']
  const send = () => createComment(commentRequest({ postSlug, author, address }))
  for (const _ of range(5)) await send()
  for (const _ of range(5)) await expect(send()).rejects.toMatchObject({ code: 'too_many_comments' })
  expect(floodSeconds(address)).toBe(0)
  await expect(send()).rejects.toMatchObject({ code: 'too_many_comments' })
  expect(floodSeconds(address)).toBeGreaterThan(0)
  const key = Buffer.from(author).toString('hex')
  const [attempts] = await rows("SELECT points FROM rate_limit WHERE name LIKE CONCAT('%attempts%', ?)", key)
  expect(attempts?.points).toBe(6)
})

test('the minute slides: when the oldest of five is past, the next may come', async () => {
  const postSlug = newSlug()
  const author = someone()
  for (const _ of range(5)) await createComment(commentRequest({ postSlug, author }))
  const age = (number: number, seconds: number) =>
    sql().query(
      'UPDATE comment SET created_at = UTC_TIMESTAMP(3) - INTERVAL ? SECOND WHERE post_slug = ? AND number = ?',
      [seconds, postSlug, number],
    )
  await age(1, 45)
  const refused = await createComment(commentRequest({ postSlug, author })).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'too_many_comments' })
  expect(refused).toHaveProperty(
    'retryAfter',
    expect.toSatisfy((s: number) => s >= 1 && s <= 15),
  )
  await age(1, 61)
  // The one that refused remembers for how long; a quarter of a minute has only passed in the database.
  const replica = await importReplica(() => import('./service'))
  await replica.createComment(commentRequest({ postSlug, author }))
  await expect(replica.createComment(commentRequest({ postSlug, author }))).rejects.toMatchObject({
    code: 'too_many_comments',
  })
})

test('100 authors at once: all are stored, numbered without a gap, and counted', async () => {
  const postSlug = newSlug()
  const { stored, failures } = await outcomesOf(
    range(100).map(() => commentRequest({ postSlug })),
    createComment,
  )
  expect(failures).toEqual([])
  expect(stored.map(({ number }) => number).sort((a, b) => a - b)).toEqual(range(100))
  expect((await commentsOf(postSlug)).map(({ number }) => number)).toEqual(range(100))
  expect((await readDiscussion(postSlug)).total).toBe(100)
})

test('two replicas at once: the same, and the limit holds over both', async () => {
  const replica = await importReplica(() => import('./service'))
  const postSlug = newSlug()
  const author = someone()
  const ours = range(20).flatMap(() => [commentRequest({ postSlug }), commentRequest({ postSlug, author })])
  const theirs = range(20).flatMap(() => [commentRequest({ postSlug }), commentRequest({ postSlug, author })])
  const [here, there] = await Promise.all([
    outcomesOf(ours, createComment),
    outcomesOf(theirs, replica.createComment),
  ])
  const numbers = [...here.stored, ...there.stored].map(({ number }) => number)
  expect(numbers.sort((a, b) => a - b)).toEqual(range(45))
  const codes = [...here.failures, ...there.failures].map(({ code }) => code)
  expect(codes).toEqual(range(35).map(() => 'too_many_comments'))
  expect((await readDiscussion(postSlug)).total).toBe(45)
})

test('two replicas that get the same request at once make one comment of it', async () => {
  const replica = await importReplica(() => import('./service'))
  const postSlug = newSlug()
  const request = commentRequest({ postSlug, key: 'everywhere' })
  const [here, there] = await Promise.all([
    outcomesOf(
      range(10).map(() => request),
      createComment,
    ),
    outcomesOf(
      range(10).map(() => request),
      replica.createComment,
    ),
  ])
  expect([...here.failures, ...there.failures]).toEqual([])
  expect(new Set([...here.stored, ...there.stored].map(({ id }) => id)).size).toBe(1)
  expect((await readDiscussion(postSlug)).total).toBe(1)
})
