import { afterEach, expect, test } from 'vitest'
import { commentRequest, someone } from '@/scripts/testing/comment-requests'
import { brokenRules } from '@/scripts/testing/discussion'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { readDiscussion } from '../reading/read'
import { createComment } from '../service'
import { deleteOwn, editOwn, readOwn } from './service'

const sql = useSiteDatabase()
afterEach(async () => expect(await brokenRules(sql())).toEqual([]))

let slugs = 0

/** An article with one comment, and who wrote it. */
async function oneComment() {
  const record = `article-${(slugs += 1)}`
  const owner = someone()
  const comment = await createComment(commentRequest({ postSlug: record, owner }, { email: 'a@example.org' }))
  const article = { record, slug: record }
  const edit = (body: string, by: Uint8Array<ArrayBuffer> | undefined = owner) =>
    editOwn({ article, id: comment.id, owner: by, body, author: someone(), signals: {} })
  return { article, owner, comment, edit }
}

const age = (id: string, minutes: number) =>
  sql().query('UPDATE comment SET created_at = UTC_TIMESTAMP(3) - INTERVAL ? MINUTE WHERE id = ?', [
    minutes,
    id,
  ])

const set = (id: string, status: string) =>
  sql().query(
    `UPDATE comment c JOIN post_stat s ON s.post_slug = c.post_slug SET c.status = ?, c.shown = 0, s.comments = 0,
     s.threads = 0 WHERE c.id = ?`,
    [status, id],
  )

test('one’s own comment is there with its source, as long as it can be changed', async () => {
  const { article, owner, comment } = await oneComment()
  const { comments } = await readOwn(article, owner)
  expect(comments).toMatchObject([{ ...comment, body: 'It works.' }])
  const until = Date.parse(comments[0]?.editableUntil ?? '') - Date.parse(comment.createdAt)
  expect(until).toBe(15 * 60_000)
  await age(comment.id, 16)
  expect((await readOwn(article, owner)).comments).toMatchObject([{ editableUntil: null }])
})

test('others, and those without a cookie, have nothing of their own', async () => {
  const { article } = await oneComment()
  const nothing = { comments: [], reactions: { post: [], comments: {} } }
  expect(await readOwn(article, someone())).toEqual(nothing)
  expect(await readOwn(article, undefined)).toEqual(nothing)
})

test.each(['pending', 'spam'])('to its writer a comment that is %s waits for approval', async (status) => {
  const { article, owner, comment } = await oneComment()
  await set(comment.id, status)
  expect((await readOwn(article, owner)).comments).toMatchObject([{ state: 'pending', name: 'Ada' }])
  expect((await readDiscussion(article.record)).comments).toEqual([])
})

test('what was rejected or deleted is not there any more', async () => {
  const { article, owner, comment } = await oneComment()
  for (const status of ['rejected', 'deleted']) {
    await set(comment.id, status)
    expect((await readOwn(article, owner)).comments).toEqual([])
  }
})

test('a comment is changed, readers see that it was, and caches learn of it', async () => {
  const { article, comment, edit } = await oneComment()
  const before = await readDiscussion(article.record)
  const edited = await edit('It **works** well.')
  expect(edited).toMatchObject({ id: comment.id, number: 1, html: '<p>It <strong>works</strong> well.</p>' })
  expect(Date.parse(edited.editedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(comment.createdAt))
  const after = await readDiscussion(article.record)
  expect(after.comments).toEqual([edited])
  expect(after.version).toBeGreaterThan(before.version)
})

test('a comment is deleted by who wrote it', async () => {
  const { article, owner, comment } = await oneComment()
  await deleteOwn(article, comment.id, owner)
  expect(await readDiscussion(article.record)).toMatchObject({ comments: [], total: 0 })
  await expect(deleteOwn(article, comment.id, owner)).rejects.toMatchObject({ code: 'not_found' })
})

test('nobody else can change or delete it, and nobody after a quarter of an hour', async () => {
  const { article, owner, comment, edit } = await oneComment()
  for (const other of [someone(), undefined]) {
    await expect(
      editOwn({ article, id: comment.id, owner: other, body: 'x', author: someone(), signals: {} }),
    ).rejects.toMatchObject({ code: 'not_yours' })
    await expect(deleteOwn(article, comment.id, other)).rejects.toMatchObject({ code: 'not_yours' })
  }
  await age(comment.id, 15)
  await expect(edit('x')).rejects.toMatchObject({ code: 'too_late' })
  await expect(deleteOwn(article, comment.id, owner)).rejects.toMatchObject({ code: 'too_late' })
  expect((await readDiscussion(article.record)).comments).toMatchObject([{ html: '<p>It works.</p>' }])
})

test('a comment of another article, or of none, is not found', async () => {
  const { comment, owner } = await oneComment()
  const other = { record: 'other', slug: 'other' }
  for (const id of [comment.id, 'nobody'])
    await expect(deleteOwn(other, id, owner)).rejects.toMatchObject({ code: 'not_found' })
})

test('comments of a release that knew no writers belong to nobody', async () => {
  const { article, comment, edit } = await oneComment()
  await sql().query('UPDATE comment SET owner = NULL WHERE id = ?', [comment.id])
  await expect(edit('x')).rejects.toMatchObject({ code: 'not_yours' })
  expect((await readDiscussion(article.record)).total).toBe(1)
})
