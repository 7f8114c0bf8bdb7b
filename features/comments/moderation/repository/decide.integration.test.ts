import { randomUUID } from 'node:crypto'
import type { RowDataPacket } from 'mysql2/promise'
import { expect, test } from 'vitest'
import { importReplica } from '@/scripts/testing/replica'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { storeComment } from '@/scripts/testing/stored-comments'
import { auditBatch, listAudit } from './audit'
import { decide, undo } from './decide'
import { editComment, noteComment } from './edit'
import { erasePerson } from './erase'
import { countWaiting, readQueue } from './queue'
import { versionOf } from './to-moderated'

const sql = useSiteDatabase()

const grace = { id: randomUUID(), name: 'Grace' }
const ada = { id: randomUUID(), name: 'Ada' }

let slugs = 0
const newSlug = () => `article-${(slugs += 1)}`

async function rows(query: string, ...values: unknown[]): Promise<RowDataPacket[]> {
  return (await sql().query<RowDataPacket[]>(query, values))[0]
}

const statusOf = async (id: string) => (await rows('SELECT status FROM comment WHERE id = ?', id))[0]?.status
const statOf = async (slug: string) =>
  (await rows('SELECT comments, threads FROM post_stat WHERE post_slug = ?', slug))[0]

test('approving shows a comment, counts it, and is written down', async () => {
  const postSlug = newSlug()
  const { id } = await storeComment(sql(), { postSlug, status: 'pending' })
  const { batch, changed, conflicts } = await decide(grace, 'approve', [{ id, expected: 'pending' }])
  expect(changed).toEqual([{ id, from: 'pending', to: 'visible' }])
  expect(conflicts).toEqual([])
  expect(await statOf(postSlug)).toMatchObject({ comments: 1, threads: 1 })
  expect(await auditBatch(batch)).toMatchObject([
    {
      actor: 'Grace',
      action: 'approve',
      target: id,
      before: { status: 'pending' },
      after: { status: 'visible' },
    },
  ])
})

test('the second of two moderators learns what the first decided, and nothing is counted twice', async () => {
  const postSlug = newSlug()
  const { id } = await storeComment(sql(), { postSlug, status: 'pending' })
  const replica = await importReplica(() => import('./decide'))
  const outcomes = await Promise.all([
    decide(grace, 'approve', [{ id, expected: 'pending' }]),
    replica.decide(ada, 'approve', [{ id, expected: 'pending' }]),
  ])
  expect(outcomes.flatMap(({ changed }) => changed)).toHaveLength(1)
  const winner = outcomes[0].changed.length === 1 ? 'Grace' : 'Ada'
  expect(outcomes.flatMap(({ conflicts }) => conflicts)).toEqual([
    { id, status: 'visible', by: winner, at: expect.any(String) },
  ])
  expect(await statOf(postSlug)).toMatchObject({ comments: 1, threads: 1 })
  expect((await listAudit({ target: id })).items).toHaveLength(1)
})

test('many at once: what has changed meanwhile is left alone, the rest is decided', async () => {
  const postSlug = newSlug()
  const ids: string[] = []
  for (let n = 0; n < 5; n += 1) ids.push((await storeComment(sql(), { postSlug, status: 'pending' })).id)
  const [first = ''] = ids
  await decide(ada, 'spam', [{ id: first, expected: 'pending' }])
  const gone = randomUUID()
  const outcome = await decide(
    grace,
    'approve',
    [...ids, gone].map((id) => ({ id, expected: 'pending' })),
  )
  expect(outcome.changed.map(({ id }) => id).sort()).toEqual(ids.slice(1).sort())
  expect(outcome.conflicts).toEqual([
    { id: first, status: 'spam', by: 'Ada', at: expect.any(String) },
    { id: gone, status: 'gone', by: null, at: null },
  ])
  expect(await statOf(postSlug)).toMatchObject({ comments: 4, threads: 4 })
})

test('an action is taken back whole, except where it was decided anew', async () => {
  const postSlug = newSlug()
  const one = await storeComment(sql(), { postSlug, status: 'pending' })
  const two = await storeComment(sql(), { postSlug, status: 'pending' })
  const targets = [one, two].map(({ id }) => ({ id, expected: 'pending' as const }))
  const { batch } = await decide(grace, 'delete', targets)
  await decide(ada, 'restore', [{ id: two.id, expected: 'deleted' }])
  const { changed, conflicts } = await undo(grace, batch)
  expect(changed).toEqual([{ id: one.id, from: 'deleted', to: 'pending' }])
  expect(conflicts).toMatchObject([{ id: two.id, status: 'visible', by: 'Ada' }])
  expect([await statusOf(one.id), await statusOf(two.id)]).toEqual(['pending', 'visible'])
  expect(await statOf(postSlug)).toMatchObject({ comments: 1, threads: 1 })
})

test('what was erased is not restored, nor by taking its deletion back', async () => {
  const postSlug = newSlug()
  const root = await storeComment(sql(), { postSlug })
  await storeComment(sql(), { postSlug, parent: root })
  const { batch } = await decide(ada, 'delete', [{ id: root.id, expected: 'visible' }])
  await erasePerson(ada, [root.id])
  const conflicts = [{ id: root.id, status: 'gone' }]
  const restored = await decide(grace, 'restore', [{ id: root.id, expected: 'deleted' }])
  expect([restored, await undo(grace, batch)]).toMatchObject([
    { changed: [], conflicts },
    { changed: [], conflicts },
  ])
  expect(await statusOf(root.id)).toBe('deleted')
})

test('what is nobody’s action cannot be taken back', async () => {
  await expect(undo(grace, randomUUID())).rejects.toMatchObject({ code: 'not_found' })
})

test('what two moderators decide at once, each in the other’s order, is decided once', async () => {
  const postSlug = newSlug()
  const ids: string[] = []
  for (let n = 0; n < 40; n += 1) ids.push((await storeComment(sql(), { postSlug, status: 'pending' })).id)
  const targets = ids.map((id) => ({ id, expected: 'pending' as const }))
  const [one, two] = await Promise.all([
    decide(grace, 'approve', targets),
    decide(ada, 'reject', targets.toReversed()),
  ])
  expect(one.changed.length + two.changed.length).toBe(40)
  const [{ n } = { n: 0 }] = await rows(
    "SELECT COUNT(*) AS n FROM comment WHERE post_slug = ? AND status = 'visible'",
    postSlug,
  )
  expect(await statOf(postSlug)).toMatchObject({ comments: n, threads: n })
})

test('an edit is refused when the text is another one by now', async () => {
  const { id } = await storeComment(sql(), { postSlug: newSlug(), body: 'one' })
  await editComment(grace, id, 'two', versionOf('one'))
  await expect(editComment(ada, id, 'three', versionOf('one'))).rejects.toMatchObject({
    code: 'decided_already',
  })
  expect(await rows('SELECT body, body_html AS html FROM comment WHERE id = ?', id)).toEqual([
    { body: 'two', html: '<p>two</p>' },
  ])
  const { items } = await listAudit({ target: id })
  expect(items).toMatchObject([{ action: 'edit', before: { body: 'one' }, after: { body: 'two' } }])
})

test('a note is kept and taken away', async () => {
  const { id } = await storeComment(sql(), { postSlug: newSlug() })
  await noteComment(grace, id, 'Ask again.')
  await noteComment(grace, id, '  ')
  expect((await listAudit({ target: id })).items).toMatchObject([
    { action: 'note', after: { note: null } },
    { action: 'note', before: { note: null }, after: { note: 'Ask again.' } },
  ])
})

test('the queue goes on where its page ended, the oldest first', async () => {
  await sql().query("DELETE FROM comment WHERE status IN ('pending', 'spam')")
  const postSlug = newSlug()
  for (let n = 0; n < 30; n += 1)
    // Many of one moment: then the id decides.
    await storeComment(sql(), {
      postSlug,
      status: 'pending',
      createdAt: `2026-01-0${1 + (n % 3)} 00:00:00.000`,
    })
  const first = await readQueue('pending', null)
  const second = await readQueue('pending', first.next)
  const all = [...first.items, ...second.items]
  expect([first.items.length, second.items.length, second.next]).toEqual([25, 5, null])
  expect(new Set(all.map(({ id }) => id)).size).toBe(30)
  expect(all.map(({ createdAt }) => createdAt)).toEqual(all.map(({ createdAt }) => createdAt).toSorted())
  expect(await countWaiting()).toEqual({ pending: 30, spam: 0 })
})
