import { expect, test } from 'vitest'
import { isPublished, nextPublication } from './published'

const now = '2026-11-25T12:00:00.000Z'

test.each([
  [{ draft: false, publishedAt: '2026-11-25T12:00:00.000Z' }, true],
  [{ draft: false, publishedAt: '2026-11-25T12:00:00.001Z' }, false],
  [{ draft: true, publishedAt: '2020-01-01T00:00:00.000Z' }, false],
])('%o is published: %s', (article, expected) => {
  expect(isPublished(article, now)).toBe(expected)
})

test('the next publication is the earliest that is waiting, and never a draft', () => {
  const articles = [
    { draft: false, publishedAt: '2026-12-02T00:00:00.000Z' },
    { draft: false, publishedAt: '2026-12-01T00:00:00.000Z' },
    { draft: true, publishedAt: '2026-11-26T00:00:00.000Z' },
    { draft: false, publishedAt: '2026-11-01T00:00:00.000Z' },
  ]
  expect(nextPublication(articles, now)).toBe('2026-12-01T00:00:00.000Z')
  expect(nextPublication([], now)).toBeUndefined()
})
