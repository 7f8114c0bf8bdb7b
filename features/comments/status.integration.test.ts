import type { RowDataPacket } from 'mysql2/promise'
import { afterEach, expect, test } from 'vitest'
import { database, transactionOptions } from '@/lib/server/db'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { brokenRules, writeTalk } from '@/scripts/testing/discussion'
import { commentRequest } from '@/scripts/testing/comment-requests'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import type { Status } from './model'
import { statuses } from './model'
import { readDiscussion } from './reading/read'
import { createComment } from './service'
import { changeStatus, deleteForGood } from './status'

const sql = useSiteDatabase()
afterEach(async () => expect(await brokenRules(sql())).toEqual([]))

let slugs = 0
const newSlug = () => `article-${(slugs += 1)}`

const change = (ids: string[], status: Status) =>
  retryConflicts(() =>
    database().$transaction((client) => changeStatus(client, ids, status), transactionOptions),
  )
const erase = (ids: string[]) =>
  database().$transaction((client) => deleteForGood(client, ids), transactionOptions)

async function shownOf(slug: string): Promise<string[]> {
  const { comments } = await readDiscussion(slug)
  return comments.map(({ number, state }) => `${number} ${state}`)
}

async function row(id: string): Promise<RowDataPacket | undefined> {
  return (await sql().query<RowDataPacket[]>('SELECT * FROM comment WHERE id = ?', [id]))[0][0]
}

test('a comment that nothing answers goes without a trace, and comes back whole', async () => {
  const slug = newSlug()
  const [, second] = await writeTalk(slug, [null, 1])
  const before = await readDiscussion(slug)
  const id = second?.id ?? ''
  expect(await change([id], 'deleted')).toEqual([{ id, postSlug: slug, from: 'visible', to: 'deleted' }])
  const { total, comments, version } = await readDiscussion(slug)
  expect([total, comments.map(({ number, replies }) => [number, replies])]).toEqual([1, [[1, 0]]])
  expect(version).toBeGreaterThan(before.version)
  await change([id], 'visible')
  expect((await readDiscussion(slug)).comments).toEqual(before.comments)
})

test('one that is answered keeps its place without name and text, until the last answer goes', async () => {
  const slug = newSlug()
  const [one, two, three] = await writeTalk(slug, [null, 1, 2, null])
  await change([one?.id ?? '', two?.id ?? ''], 'deleted')
  const { comments, total } = await readDiscussion(slug)
  expect(await shownOf(slug)).toEqual(['1 deleted', '2 deleted', '3 visible', '4 visible'])
  expect(comments[0]).toMatchObject({ name: '', html: '', editedAt: null, replies: 1 })
  expect(comments[0]?.avatar).toBe(comments[1]?.avatar)
  expect(total).toBe(2)
  await change([three?.id ?? ''], 'spam')
  expect(await shownOf(slug)).toEqual(['4 visible'])
  await change([three?.id ?? ''], 'visible')
  expect(await shownOf(slug)).toEqual(['1 deleted', '2 deleted', '3 visible', '4 visible'])
})

test('what waits for approval is nowhere to be seen, and then in its place', async () => {
  const slug = newSlug()
  const [first, , third] = await writeTalk(slug, [null, null, 1])
  await change([third?.id ?? ''], 'pending')
  expect(await shownOf(slug)).toEqual(['1 visible', '2 visible'])
  await change([third?.id ?? '', first?.id ?? ''], 'visible')
  expect(await shownOf(slug)).toEqual(['1 visible', '3 visible', '2 visible'])
})

test('a status that it has already is no change, and neither is an unknown id', async () => {
  const [comment] = await writeTalk(newSlug(), [null])
  expect(await change([comment?.id ?? '', 'nobody'], 'visible')).toEqual([])
})

test('what is not visible cannot be answered', async () => {
  const slug = newSlug()
  const [comment] = await writeTalk(slug, [null])
  const answer = commentRequest({ postSlug: slug }, { parentId: comment?.id })
  for (const status of ['pending', 'spam', 'rejected', 'deleted'] as const) {
    await change([comment?.id ?? ''], status)
    await expect(createComment(answer)).rejects.toMatchObject({ code: 'invalid_comment' })
  }
})

test('what is deleted for good is gone; what is answered leaves an empty row', async () => {
  const slug = newSlug()
  const [one, two, three] = await writeTalk(slug, [null, 1, null])
  const ids = [one, three].map((comment) => comment?.id ?? '')
  expect(await erase(ids)).toEqual({ removed: [ids[1]], emptied: [ids[0]] })
  expect(await row(ids[1] ?? '')).toBeUndefined()
  expect(await row(ids[0] ?? '')).toMatchObject({
    ...{ author_name: '', author_email: null, body: '', body_html: '', owner: null, status: 'deleted' },
    ...{ author: Buffer.alloc(16), text_digest: null, note: null, edited_at: null },
  })
  expect(await shownOf(slug)).toEqual(['1 deleted', '2 visible'])
  expect((await createComment(commentRequest({ postSlug: slug }))).number).toBe(4)
  await erase([two?.id ?? ''])
  expect(await shownOf(slug)).toEqual(['4 visible'])
})

test('a thread that is deleted for good as a whole leaves nothing', async () => {
  const slug = newSlug()
  const ids = (await writeTalk(slug, [null, 1, 2, 3, 4])).map(({ id }) => id)
  expect((await erase(ids)).removed.toSorted()).toEqual(ids.toSorted())
  expect(await shownOf(slug)).toEqual([])
})

test('moderators, writers and readers at once: everything still agrees', async () => {
  const slugs = [newSlug(), newSlug()]
  const talk = [null, 1, 2, 3, 4, 1, null, 7, 7, 2, 3, 4]
  const ids = (await Promise.all(slugs.map((slug) => writeTalk(slug, talk)))).flat().map(({ id }) => id)
  const random = (count: number, seed: number) => (seed * 48_271) % count
  await Promise.all(
    Array.from({ length: 60 }, (_, turn) => {
      const postSlug = slugs[turn % 2] ?? ''
      const some = [3, 5, 7].map((step) => ids[random(ids.length, turn * step + step)] ?? '')
      if (turn % 3 === 0) return createComment(commentRequest({ postSlug }))
      return change(some, statuses[random(statuses.length, turn + 1)] ?? 'visible')
    }),
  )
  await change(ids, 'visible')
  for (const slug of slugs) expect((await readDiscussion(slug)).total).toBe(talk.length + 10)
})
