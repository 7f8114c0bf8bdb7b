import { expect, test } from 'vitest'
import { permalinkOf } from './permalink.ts'
import { pageSize } from './schema.ts'

test.each([
  [1, ''],
  [20, ''],
  [21, '?cursor=20'],
  [40, '?cursor=20'],
  [41, '?cursor=40'],
  [1000, '?cursor=980'],
])('comment %i is on the page %s', (number, query) => {
  expect(permalinkOf('en', 'a', number)).toBe(`/en/posts/a/comments${query}#comment-${number}`)
})

test('every comment is on the page that its link leads to', () => {
  for (let number = 1; number <= 200; number += 1) {
    const url = new URL(permalinkOf('zh', 'a', number), 'http://localhost')
    const cursor = Number(url.searchParams.get('cursor') ?? 0)
    expect(number).toBeGreaterThan(cursor)
    expect(number).toBeLessThanOrEqual(cursor + pageSize)
    expect(cursor % pageSize).toBe(0)
  }
})

test('the link is in the language of the page', () => {
  expect(permalinkOf('zh', 'a', 1)).toBe('/zh/posts/a/comments#comment-1')
})
