import { expect, test } from 'vitest'
import { nameOfLines, parseLines, shownPart } from './shown-lines'

test('a block says which lines of which version it shows', () => {
  expect(parseLines('34-36,38 k3JxQ9ab')).toEqual({ digest: 'k3JxQ9ab', numbers: [34, 35, 36, 38] })
  expect(parseLines('7 k3JxQ9ab').numbers).toEqual([7])
})

test('lines are named by their file', () => {
  expect(nameOfLines('k8s/web.yaml', 3, 3)).toBe('k8s/web.yaml:3')
  expect(nameOfLines('Dockerfile', 3, 5)).toBe('Dockerfile:3–5')
})

test('of lines that a block shows in part, that part', () => {
  const numbers = [34, 35, 36, 38]
  expect(shownPart(numbers, 35, 36)).toEqual([1, 2])
  expect(shownPart(numbers, 30, 34)).toEqual([0, 0])
  expect(shownPart(numbers, 36, 50)).toEqual([2, 3])
  expect(shownPart(numbers, 37, 37)).toBeUndefined()
  expect(shownPart(numbers, 1, 33)).toBeUndefined()
})
