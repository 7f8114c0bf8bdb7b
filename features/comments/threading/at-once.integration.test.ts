import type { RowDataPacket } from 'mysql2/promise'
import { expect, test } from 'vitest'
import { commentRequest, outcomesOf } from '@/scripts/testing/comment-requests'
import { brokenRules } from '@/scripts/testing/discussion'
import { importReplica } from '@/scripts/testing/replica'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { readDiscussion } from '../reading/read'
import { createComment } from '../service'
import { depthOf } from './path'

const sql = useSiteDatabase()

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('100 comments at once on two replicas, answers among them: all in order, all in their places', async () => {
  const replica = await importReplica(() => import('../service'))
  const postSlug = 'article'
  const root = await createComment(commentRequest({ postSlug }))
  const request = (index: number) =>
    commentRequest({ postSlug }, { body: `text ${index}`, ...(index % 3 === 0 ? { parentId: root.id } : {}) })
  const [here, there] = await Promise.all([
    outcomesOf(range(50).map(request), createComment),
    outcomesOf(
      range(49).map((index) => request(index + 50)),
      replica.createComment,
    ),
  ])
  expect([...here.failures, ...there.failures]).toEqual([])
  const [rows] = await sql().query<RowDataPacket[]>('SELECT number, path FROM comment ORDER BY number')
  expect(rows.map(({ number }) => number)).toEqual(range(100))
  expect(rows.filter(({ path }) => depthOf(path) > 0)).toHaveLength(33)
  expect(await brokenRules(sql())).toEqual([])
  const { total, comments } = await readDiscussion(postSlug)
  expect(total).toBe(100)
  expect(comments[0]).toMatchObject({ number: 1, replies: 33 })
})
