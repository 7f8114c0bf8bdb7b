import { expect, test } from 'vitest'
import { slugList } from './schema.ts'

test('slugs are separated by commas, and each counts once', () => {
  expect(slugList.parse('a, b,a')).toEqual(['a', 'b'])
})

test.each(['', ',', 'a,', 'a,,b', 'x'.repeat(101)])('"%s" is no list of slugs', (list) => {
  expect(slugList.safeParse(list).success).toBe(false)
})

test('at most 100 are answered at once', () => {
  const list = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`).join()
  expect(slugList.parse(list(100))).toHaveLength(100)
  expect(slugList.safeParse(list(101)).success).toBe(false)
})
