import { expect, test } from 'vitest'
import { indexBy } from './index-by'

test('items stand under each of their keys, in their own order', () => {
  const items = [
    { id: 1, tags: ['b', 'a'] },
    { id: 2, tags: [] },
    { id: 3, tags: ['a'] },
  ]
  const index = indexBy(items, ({ tags }) => tags)
  expect([...index].map(([key, found]) => [key, found.map(({ id }) => id)])).toEqual([
    ['b', [1]],
    ['a', [1, 3]],
  ])
})

test('a key that an item names twice holds it once', () => {
  expect(indexBy(['x'], () => ['a', 'a']).get('a')).toEqual(['x'])
})
