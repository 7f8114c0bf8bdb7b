import { expect, test } from 'vitest'
import { writeTalk } from '@/scripts/testing/discussion'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import type { CommentDto } from '../schema'
import { readDiscussion } from './read'

const sql = useSiteDatabase()

let slugs = 0
const newSlug = () => `article-${(slugs += 1)}`

const numbers = (comments: CommentDto[]) => comments.map(({ number }) => number)
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('each thread is followed by its replies, in the order of the talk', async () => {
  const slug = newSlug()
  //                     1     2     3  4  5  6  7
  await writeTalk(slug, [null, null, 1, 2, 3, 1, 5])
  const { comments, total } = await readDiscussion(slug)
  expect(numbers(comments)).toEqual([1, 3, 5, 7, 6, 2, 4])
  expect(comments.map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 1, 0, 1])
  expect(comments.map(({ threadNumber }) => threadNumber)).toEqual([1, 1, 1, 1, 1, 2, 2])
  expect(comments.map(({ replies }) => replies)).toEqual([4, 0, 0, 0, 0, 1, 0])
  expect(total).toBe(7)
})

test('what answers the fourth level stands beside it, and says what it answers', async () => {
  const slug = newSlug()
  await writeTalk(slug, [null, 1, 2, 3, 4, 5])
  const { comments } = await readDiscussion(slug)
  expect(comments.map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 3, 3])
  expect(comments.map(({ parentNumber }) => parentNumber)).toEqual([null, 1, 2, 3, 4, 5])
})

test('of a long thread a page has the first five replies, and the rest is read from there', async () => {
  const slug = newSlug()
  await writeTalk(slug, [null, ...range(60).map(() => 1), null])
  const page = await readDiscussion(slug)
  expect(numbers(page.comments)).toEqual([1, 2, 3, 4, 5, 6, 62])
  const [root] = page.comments
  expect(root).toMatchObject({ replies: 60, moreReplies: expect.stringMatching(/^[0-9a-f]{16}$/) })
  const rest = await readDiscussion(slug, { thread: 1, cursor: root?.moreReplies ?? '' })
  expect(numbers(rest.comments)).toEqual(
    range(56)
      .slice(6)
      .map((number) => number),
  )
  const end = await readDiscussion(slug, { thread: 1, cursor: rest.nextCursor ?? '' })
  expect([numbers(end.comments), end.nextCursor]).toEqual([[57, 58, 59, 60, 61], null])
})

test('five replies are all there are, and there is no more to read', async () => {
  const slug = newSlug()
  await writeTalk(slug, [null, 1, 1, 1, 1, 1])
  expect((await readDiscussion(slug)).comments[0]?.moreReplies).toBeNull()
})

test('the newest threads first, and pages go on where they stopped', async () => {
  const slug = newSlug()
  await writeTalk(
    slug,
    range(45).map(() => null),
  )
  const first = await readDiscussion(slug, { sort: 'newest' })
  expect(numbers(first.comments)).toEqual(range(45).toReversed().slice(0, 20))
  const second = await readDiscussion(slug, { sort: 'newest', cursor: first.nextCursor ?? '' })
  const third = await readDiscussion(slug, { sort: 'newest', cursor: second.nextCursor ?? '' })
  expect(numbers([...first.comments, ...second.comments, ...third.comments])).toEqual(range(45).toReversed())
  expect(third.nextCursor).toBeNull()
})

test('the most helpful first, the newest of equals first, each once over all pages', async () => {
  const slug = newSlug()
  await writeTalk(
    slug,
    range(50).map(() => null),
  )
  const score = (number: number) => ((number * 7) % 11) - 4
  for (const number of range(50)) {
    const [works, fails] = [Math.max(0, score(number)), Math.max(0, -score(number))]
    await sql().query(
      'UPDATE comment SET works = ?, fails = ?, helpful = ? WHERE post_slug = ? AND number = ?',
      [works, fails, works - fails, slug, number],
    )
  }
  const seen: number[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await readDiscussion(slug, { sort: 'helpful', ...(cursor ? { cursor } : {}) })
    seen.push(...numbers(page.comments))
    cursor = page.nextCursor
  }
  expect(seen).toEqual(range(50).sort((a, b) => score(b) - score(a) || b - a))
})

test('nothing of a comment that readers must not see is in any answer', async () => {
  const slug = newSlug()
  await writeTalk(slug, [null, 1, null, 3])
  for (const status of ['pending', 'spam', 'rejected']) {
    await sql().query('UPDATE comment SET status = ?, shown = 0 WHERE post_slug = ? AND number = 2', [
      status,
      slug,
    ])
    for (const query of [{}, { sort: 'newest' as const }, { sort: 'helpful' as const }, { thread: 1 }])
      expect(JSON.stringify(await readDiscussion(slug, query))).not.toContain('text 2')
  }
})

test('an article is called in links what it is called now', async () => {
  const slug = newSlug()
  await writeTalk(slug, [null])
  const { comments } = await readDiscussion(slug, {}, 'new-name')
  expect(comments[0]?.url).toBe('/en/posts/new-name/comments?comment=1#comment-1')
})
