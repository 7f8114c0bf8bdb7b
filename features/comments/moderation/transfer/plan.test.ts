import { expect, test } from 'vitest'
import { unknown } from './foreign'
import type { Incoming } from './incoming'
import { inOrder, planImport } from './plan'

const recordOf = (name: string) =>
  new Map([
    ['now', 'first'],
    ['first', 'first'],
    ['other', 'other'],
  ]).get(name)

function comment(id: string, parentId: string | null, day: number): Incoming {
  const createdAt = new Date(Date.UTC(2024, 0, day))
  const own = { name: 'A', email: null, body: id, status: 'visible', locale: 'en', address: '' } as const
  return { ...unknown, ...own, id, parentId, createdAt }
}

test('the oldest comes first, but an answer never before what it answers', () => {
  const given = [
    comment('late', null, 9),
    comment('answer', 'question', 1),
    comment('question', null, 5),
    comment('early', null, 2),
    comment('orphan', 'nobody', 3),
  ]
  expect(inOrder(given).map(({ id }) => id)).toEqual(['question', 'answer', 'early', 'orphan', 'late'])
})

test('comments that answer each other in a ring are all kept', () => {
  const ring = [comment('a', 'b', 1), comment('b', 'a', 2), comment('c', 'c', 3)]
  expect(
    inOrder(ring)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['a', 'b', 'c'])
})

test('a text that is longer than a comment may be is left out and named', () => {
  const long = { ...comment('long', null, 1), body: '长'.repeat(10_001), address: 'now' }
  const fits = { ...comment('fits', null, 1), body: '😀'.repeat(10_000), address: 'now' }
  const plan = planImport('waline', { comments: [long, fits], skipped: [] }, recordOf)
  expect(plan.articles.get('first')).toEqual([fits])
  expect(plan.skipped).toEqual([{ reason: 'too_long', what: 'long now' }])
})
