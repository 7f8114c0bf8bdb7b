import { expect, test } from 'vitest'
import { changesSince, isOlder } from './translation-state.ts'

const compare = (recorded: string, present: string) => changesSince([...recorded], [...present])

test.each([
  ['abc', 'abc', { changed: [], added: [], removed: [] }],
  ['abc', 'aXc', { changed: [1], added: [], removed: [] }],
  ['abc', 'Xbc', { changed: [0], added: [], removed: [] }],
  ['abc', 'abcX', { changed: [], added: [3], removed: [] }],
  ['abc', 'aXbc', { changed: [], added: [1], removed: [] }],
  ['abc', 'ac', { changed: [], added: [], removed: [1] }],
  ['abc', 'ab', { changed: [], added: [], removed: [2] }],
  ['abcd', 'aXYcdZ', { changed: [1], added: [2, 5], removed: [] }],
  ['abcd', 'aXd', { changed: [1], added: [], removed: [2] }],
  ['abc', 'XYZ', { changed: [0, 1, 2], added: [], removed: [] }],
  ['', 'ab', { changed: [], added: [0, 1], removed: [] }],
])('%s became %s', (recorded, present, changes) => {
  expect(compare(recorded, present)).toEqual(changes)
})

test('a section that was moved came at one place and went at another', () => {
  expect(compare('abcd', 'acdb')).toEqual({ changed: [], added: [3], removed: [1] })
})

test('sections with the same text do not confuse', () => {
  expect(compare('aabba', 'aabXba')).toEqual({ changed: [], added: [3], removed: [] })
})

test('a translation is older as soon as one section differs', () => {
  expect(isOlder(compare('abc', 'abc'))).toBe(false)
  expect(isOlder(compare('abc', 'abX'))).toBe(true)
  expect(isOlder(compare('abc', 'ab'))).toBe(true)
})
