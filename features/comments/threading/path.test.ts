import { expect, test } from 'vitest'
import { depthOf, fromHex, pathOf, numbersAbove, threadOf, toHex } from './path'

test('a comment that answers none begins a thread', () => {
  const path = pathOf(258)
  expect(toHex(path)).toBe('00000102')
  expect([depthOf(path), threadOf(path)]).toEqual([0, 258])
})

test('answers stand below what they answer, four levels deep, and deeper ones beside it', () => {
  const fourth = [2, 3, 4].reduce((parent, number) => pathOf(number, parent), pathOf(1))
  expect(toHex(fourth)).toBe('00000001000000020000000300000004')
  const fifth = pathOf(5, fourth)
  expect(toHex(fifth)).toBe('00000001000000020000000300000005')
  expect([depthOf(fourth), depthOf(fifth), threadOf(fifth)]).toEqual([3, 3, 1])
})

test('bytes put a talk in order: each comment, what answers it, then the next', () => {
  const root = pathOf(1)
  const second = pathOf(2, root)
  const inOrder = [
    root,
    second,
    pathOf(300, second),
    pathOf(70_000, second),
    pathOf(3, root),
    pathOf(256, root),
  ]
  const sorted = inOrder.toReversed().sort((a, b) => Buffer.compare(a, b))
  expect(sorted.map(toHex)).toEqual(inOrder.map(toHex))
})

test('those above a reply are found from its path', () => {
  const path = pathOf(9, pathOf(5, pathOf(1)))
  expect(numbersAbove(path)).toEqual([1, 5])
  expect(fromHex(toHex(path))).toEqual(path)
})
