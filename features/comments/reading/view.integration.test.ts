import { expect, test } from 'vitest'
import { writeTalk } from '@/scripts/testing/discussion'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import type { PageQuery } from '../query'
import { readView, type View } from './view'

const sql = useSiteDatabase()

const slug = 'article'
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** 1 begins a thread of seventy answers, of which 60 is answered by 72 and that by 73; 74 to 99 begin threads. */
const talk = [null, ...range(70).map(() => 1), 60, 72, ...range(26).map(() => null)]

const view = (query: Partial<PageQuery> = {}) =>
  readView({ record: slug, slug }, { sort: 'oldest', ...query })
const numbers = ({ comments }: View) => comments.map(({ number }) => number)

test('pages lead on and back', async () => {
  await writeTalk(slug, talk)
  const first = await view()
  expect(numbers(first)).toEqual([1, 2, 3, 4, 5, 6, ...range(92).slice(73)])
  expect([first.next, first.start]).toEqual(['after=92', null])
  const second = await view({ after: '92' })
  expect([numbers(second), second.next, second.start]).toEqual([range(99).slice(92), null, ''])
  const newest = await view({ sort: 'newest' })
  expect(newest.next).toBe('sort=newest&after=80')
})

test.each([1, 4, 40, 60, 72, 73, 74, 99])('the permanent link of comment %i leads to it', async (number) => {
  const { comments } = await view({ comment: number })
  expect(comments.filter((comment) => comment.number === number)).toHaveLength(1)
})

test('a comment deep in a long thread is shown with those above it', async () => {
  const { comments, start, next } = await view({ comment: 73 })
  expect(comments.slice(0, 4).map(({ number, depth }) => [number, depth])).toEqual([
    [1, 0],
    [60, 1],
    [72, 2],
    [73, 3],
  ])
  expect([start, next]).toEqual(['thread=1', null])
})

test('a thread has pages of its own', async () => {
  const first = await view({ thread: 1 })
  expect(numbers(first)).toEqual([1, ...range(51).slice(1)])
  const [, cursor = ''] = first.next?.split('cursor=') ?? []
  expect(numbers(await view({ thread: 1, cursor }))).toEqual([
    ...[1, ...range(60).slice(51), 72, 73],
    ...range(71).slice(60),
  ])
})

test('links from before there were threads show the comments behind a number', async () => {
  const { comments, next } = await view({ cursor: '60' })
  expect(comments.map(({ number }) => number)).toEqual(range(80).slice(60))
  expect(new Set(comments.map(({ depth }) => depth))).toEqual(new Set([0]))
  expect(next).toBe('cursor=80')
})

test('a link to what is not there any more leads to the beginning', async () => {
  await sql().query("UPDATE comment SET status = 'spam', shown = 0 WHERE number = 99")
  for (const query of [{ comment: 99 }, { comment: 1000 }, { thread: 2 }, { thread: 99 }])
    expect(numbers(await view(query))[0]).toBe(1)
})
