import { randomBytes } from 'node:crypto'
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parseDatabaseUrl, toMysql2Config } from '@/lib/database-url'
import { importReplica } from '@/scripts/testing/replica'
import { createTestDatabase, type TestDatabase } from '@/scripts/testing/test-database'
import { createComment, readDiscussion, type NewCommentRequest } from './service'

let database: TestDatabase
let sql: Connection

beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('LOG_LEVEL', 'silent')
  sql = await createConnection(toMysql2Config(parseDatabaseUrl(database.url)))
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

let slugs = 0
const newSlug = () => `article-${(slugs += 1)}`
const someone = () => new Uint8Array(randomBytes(16))

/** A comment by somebody who has never written, with changes. */
function comment(changes: Partial<NewCommentRequest> = {}, input: Partial<NewCommentRequest['input']> = {}) {
  return {
    postSlug: 'article',
    author: someone(),
    key: null,
    isForm: false,
    ...changes,
    input: { name: 'Ada', body: 'It works.', locale: 'en' as const, ...input },
  }
}

async function rows(query: string, ...values: (string | Uint8Array)[]): Promise<RowDataPacket[]> {
  const buffers = values.map((value) => (typeof value === 'string' ? value : Buffer.from(value)))
  return (await sql.query<RowDataPacket[]>(query, buffers))[0]
}

const commentsOf = (slug: string) => rows('SELECT * FROM comment WHERE post_slug = ? ORDER BY number', slug)

async function outcomes(requests: NewCommentRequest[], create = createComment) {
  const results = await Promise.allSettled(requests.map((request) => create(request)))
  return {
    stored: results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    failures: results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])),
  }
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('what was typed is stored byte for byte', async () => {
  const postSlug = newSlug()
  const body = '  汉字 𠮷 😀👩‍👩‍👧 e\u0301\r\nsecond\tline  \r\n\u202Eturned\u202C <script> \\ \' " % _ \n'
  const input = { name: '𠮷野家😀', email: 'ming+blog@example.org', body, locale: 'zh' as const }
  const dto = await createComment(comment({ postSlug }, input))
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
  await createComment(comment({ postSlug }, { body }))
  const [row] = await commentsOf(postSlug)
  expect(row?.body).toBe(body)
})

test('nothing that readers get has the e-mail, the author or the source', async () => {
  const postSlug = newSlug()
  const created = await createComment(comment({ postSlug }, { email: 'secret@example.org' }))
  const page = await readDiscussion(postSlug, 0)
  expect(page.comments).toEqual([created])
  expect(Object.keys(created).sort()).toEqual(
    ['createdAt', 'html', 'id', 'locale', 'name', 'number', 'parentId', 'parentNumber', 'url'].sort(),
  )
  expect(JSON.stringify(page)).not.toContain('secret')
})

test('the time of a comment is UTC, whatever the clock of the server says', async () => {
  const { createdAt } = await createComment(comment({ postSlug: newSlug() }))
  const [row] = await rows('SELECT UTC_TIMESTAMP(3) AS now')
  expect(Math.abs(Date.parse(createdAt) - Number(row?.now))).toBeLessThan(10_000)
})

test('an article without comments is an empty page', async () => {
  expect(await readDiscussion(newSlug(), 0)).toEqual({ comments: [], nextCursor: null, total: 0 })
})

test('pages of 20, the oldest first, each comment once', async () => {
  const postSlug = newSlug()
  for (const index of range(45)) await createComment(comment({ postSlug }, { body: `text ${index}` }))
  const pages = [await readDiscussion(postSlug, 0)]
  while (pages.at(-1)?.nextCursor)
    pages.push(await readDiscussion(postSlug, Number(pages.at(-1)?.nextCursor)))
  expect(pages.map((page) => page.comments.length)).toEqual([20, 20, 5])
  expect(pages.map((page) => page.nextCursor)).toEqual(['20', '40', null])
  expect(pages.map((page) => page.total)).toEqual([45, 45, 45])
  const all = pages.flatMap((page) => page.comments)
  expect(all.map(({ number }) => number)).toEqual(range(45))
  expect(all.map(({ html }) => html)).toEqual(range(45).map((index) => `<p>text ${index}</p>`))
})

test('a full last page has no next one', async () => {
  const postSlug = newSlug()
  for (const _ of range(20)) await createComment(comment({ postSlug }))
  expect((await readDiscussion(postSlug, 0)).nextCursor).toBeNull()
})

test('a page stays the same when comments are added, and when one is deleted', async () => {
  const postSlug = newSlug()
  for (const _ of range(22)) await createComment(comment({ postSlug }))
  const second = await readDiscussion(postSlug, 20)
  await createComment(comment({ postSlug }))
  expect((await readDiscussion(postSlug, 20)).comments.slice(0, 2)).toEqual(second.comments)
  await sql.query('DELETE FROM comment WHERE post_slug = ? AND number = 5', [postSlug])
  expect((await readDiscussion(postSlug, 20)).comments.slice(0, 2)).toEqual(second.comments)
  expect((await createComment(comment({ postSlug }))).number).toBe(24)
})

test('an answer knows the comment that it answers', async () => {
  const postSlug = newSlug()
  const parent = await createComment(comment({ postSlug }))
  const answer = await createComment(comment({ postSlug }, { parentId: parent.id }))
  expect(answer).toMatchObject({ number: 2, parentId: parent.id, parentNumber: 1 })
})

test('a comment of another article cannot be answered, and nothing is stored', async () => {
  const [postSlug, otherSlug] = [newSlug(), newSlug()]
  const other = await createComment(comment({ postSlug: otherSlug }))
  for (const parentId of [other.id, '0193a5b0-7d60-7000-8000-000000000000'])
    await expect(createComment(comment({ postSlug }, { parentId }))).rejects.toMatchObject({
      code: 'invalid_comment',
      fields: [{ field: 'parentId', fault: 'invalid' }],
    })
  expect(await readDiscussion(postSlug, 0)).toMatchObject({ comments: [], total: 0 })
})

test('a repeated request is the comment of its first try', async () => {
  const postSlug = newSlug()
  const request = comment({ postSlug, key: 'retry' })
  const first = await createComment(request)
  expect(await createComment(request)).toEqual(first)
  expect(await createComment({ ...request, author: someone() })).toEqual(first)
  expect(await readDiscussion(postSlug, 0)).toEqual({ comments: [first], nextCursor: null, total: 1 })
})

test('a request that is repeated 20 times at once is one comment', async () => {
  const postSlug = newSlug()
  const request = comment({ postSlug, key: 'impatient' })
  const { stored, failures } = await outcomes(range(20).map(() => request))
  expect(failures).toEqual([])
  expect(new Set(stored.map((dto) => JSON.stringify(dto))).size).toBe(1)
  expect(await readDiscussion(postSlug, 0)).toMatchObject({ comments: [stored[0]], total: 1 })
})

test('a key cannot be used for another comment', async () => {
  const postSlug = newSlug()
  const request = comment({ postSlug, key: 'used' })
  await createComment(request)
  const other = { ...request, input: { ...request.input, body: 'Something else.' } }
  await expect(createComment(other)).rejects.toMatchObject({ code: 'idempotency_conflict' })
  await expect(createComment({ ...other, author: someone() })).rejects.toMatchObject({
    code: 'idempotency_conflict',
  })
  expect((await readDiscussion(postSlug, 0)).total).toBe(1)
})

test('the same key on two articles is two comments', async () => {
  const request = comment({ key: 'both' })
  const first = await createComment({ ...request, postSlug: newSlug() })
  const second = await createComment({ ...request, postSlug: newSlug() })
  expect(second.id).not.toBe(first.id)
})

test('the same key by many authors at once: one is first, the others get its comment or a conflict', async () => {
  const postSlug = newSlug()
  const requests = range(10).flatMap(() =>
    ['one', 'two'].map((body) => comment({ postSlug, key: 'shared' }, { body })),
  )
  const { stored, failures } = await outcomes(requests)
  expect(stored).toHaveLength(10)
  expect(new Set(stored.map(({ id }) => id)).size).toBe(1)
  expect(failures.map(({ code }) => code)).toEqual(range(10).map(() => 'idempotency_conflict'))
  expect((await readDiscussion(postSlug, 0)).total).toBe(1)
  expect((await createComment(comment({ postSlug }))).number).toBe(2)
})

test('a form that is sent twice is one comment', async () => {
  const postSlug = newSlug()
  const request = comment({ postSlug, isForm: true })
  const { stored, failures } = await outcomes([request, request])
  expect(failures).toEqual([])
  expect(await createComment(request)).toEqual(stored[0])
  expect((await readDiscussion(postSlug, 0)).total).toBe(1)
})

test('a form with another text, or by another author, is another comment', async () => {
  const postSlug = newSlug()
  const request = comment({ postSlug, isForm: true })
  await createComment(request)
  await createComment({ ...request, author: someone() })
  await createComment({ ...request, input: { ...request.input, body: 'More.' } })
  expect((await readDiscussion(postSlug, 0)).total).toBe(3)
})

test('a program that sends no key writes a comment each time', async () => {
  const postSlug = newSlug()
  const request = comment({ postSlug })
  await createComment(request)
  await createComment(request)
  expect((await readDiscussion(postSlug, 0)).total).toBe(2)
})

test('of 20 comments by one author at once exactly 5 are stored', async () => {
  const postSlug = newSlug()
  const author = someone()
  const { stored, failures } = await outcomes(
    range(20).map((index) => comment({ postSlug, author }, { body: `text ${index}` })),
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
  for (const _ of range(5)) await createComment(comment({ postSlug: newSlug(), author }))
  await expect(createComment(comment({ postSlug: newSlug(), author }))).rejects.toMatchObject({
    code: 'too_many_comments',
  })
  await createComment(comment({ postSlug: newSlug() }))
})

test('repetitions neither count nor are stopped', async () => {
  const postSlug = newSlug()
  const author = someone()
  const first = comment({ postSlug, author, key: 'first' })
  const dto = await createComment(first)
  for (const _ of range(10)) await createComment(first)
  for (const index of range(4)) await createComment(comment({ postSlug, author, key: `more ${index}` }))
  await expect(createComment(comment({ postSlug, author }))).rejects.toMatchObject({
    code: 'too_many_comments',
  })
  expect(await createComment(first)).toEqual(dto)
})

test('the minute slides: when the oldest of five is past, the next may come', async () => {
  const postSlug = newSlug()
  const author = someone()
  for (const _ of range(5)) await createComment(comment({ postSlug, author }))
  const age = (number: number, seconds: number) =>
    sql.query(
      'UPDATE comment SET created_at = UTC_TIMESTAMP(3) - INTERVAL ? SECOND WHERE post_slug = ? AND number = ?',
      [seconds, postSlug, number],
    )
  await age(1, 45)
  const refused = await createComment(comment({ postSlug, author })).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'too_many_comments' })
  expect(refused).toHaveProperty(
    'retryAfter',
    expect.toSatisfy((s: number) => s >= 1 && s <= 15),
  )
  await age(1, 61)
  await createComment(comment({ postSlug, author }))
  await expect(createComment(comment({ postSlug, author }))).rejects.toMatchObject({
    code: 'too_many_comments',
  })
})

test('100 authors at once: all are stored, numbered without a gap, and counted', async () => {
  const postSlug = newSlug()
  const { stored, failures } = await outcomes(range(100).map(() => comment({ postSlug })))
  expect(failures).toEqual([])
  expect(stored.map(({ number }) => number).sort((a, b) => a - b)).toEqual(range(100))
  expect((await commentsOf(postSlug)).map(({ number }) => number)).toEqual(range(100))
  expect((await readDiscussion(postSlug, 0)).total).toBe(100)
})

test('two replicas at once: the same, and the limit holds over both', async () => {
  const replica = await importReplica(() => import('./service'))
  const postSlug = newSlug()
  const author = someone()
  const ours = range(20).flatMap(() => [comment({ postSlug }), comment({ postSlug, author })])
  const theirs = range(20).flatMap(() => [comment({ postSlug }), comment({ postSlug, author })])
  const [here, there] = await Promise.all([outcomes(ours), outcomes(theirs, replica.createComment)])
  const numbers = [...here.stored, ...there.stored].map(({ number }) => number)
  expect(numbers.sort((a, b) => a - b)).toEqual(range(45))
  const codes = [...here.failures, ...there.failures].map(({ code }) => code)
  expect(codes).toEqual(range(35).map(() => 'too_many_comments'))
  expect((await replica.readDiscussion(postSlug, 0)).total).toBe(45)
})

test('two replicas that get the same request at once make one comment of it', async () => {
  const replica = await importReplica(() => import('./service'))
  const postSlug = newSlug()
  const request = comment({ postSlug, key: 'everywhere' })
  const [here, there] = await Promise.all([
    outcomes(range(10).map(() => request)),
    outcomes(
      range(10).map(() => request),
      replica.createComment,
    ),
  ])
  expect([...here.failures, ...there.failures]).toEqual([])
  expect(new Set([...here.stored, ...there.stored].map(({ id }) => id)).size).toBe(1)
  expect((await readDiscussion(postSlug, 0)).total).toBe(1)
})
