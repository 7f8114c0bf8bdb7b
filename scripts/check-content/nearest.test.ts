import { expect, test } from 'vitest'
import { nearest, suggest } from './nearest.ts'

test.each([
  ['sumary', 'summary'],
  ['exmaple', 'Example'],
  ['EXAMPLE', 'Example'],
  ['author', undefined],
  ['x', undefined],
  ['', undefined],
  ['summary'.repeat(20), undefined],
])('%s → %s', (name, expected) => {
  expect(nearest(name, ['title', 'summary', 'Example', 'ab'])).toBe(expected)
})

test('a long list is not shown, only what is near', () => {
  const many = Array.from({ length: 40 }, (_, index) => `article-${index}`)
  expect(suggest('artikle-7', many)).toBe('; did you mean "article-7"?')
  expect(suggest('nothing like it', many)).toBe('')
  expect(suggest('a', [])).toBe('; known: none')
})
