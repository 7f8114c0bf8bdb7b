import { expect, test } from 'vitest'
import { byYear } from './years'

test('years come in the order of the articles, each once', () => {
  const posts = ['2027-01-01', '2026-12-31', '2026-02-01', '2024-05-05'].map((publishedAt) => ({
    publishedAt,
  }))
  expect(byYear(posts).map(([year, found]) => [year, found.length])).toEqual([
    ['2027', 1],
    ['2026', 2],
    ['2024', 1],
  ])
})
