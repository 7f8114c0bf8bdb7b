import { expect, test } from 'vitest'
import { bounds, extendTo, moveBy, tap } from './selection'

const at = (line: number) => ({ anchor: line, head: line })

test('arrow keys move and stay within the block', () => {
  expect(moveBy('ArrowDown', false, at(2), 10)).toEqual(at(3))
  expect(moveBy('ArrowUp', false, at(0), 10)).toEqual(at(0))
  expect(moveBy('End', false, at(2), 10)).toEqual(at(9))
  expect(moveBy('Home', false, at(2), 10)).toEqual(at(0))
  expect(moveBy('PageDown', false, at(2), 10)).toEqual(at(9))
  expect(moveBy('a', false, at(2), 10)).toBeUndefined()
})

test('with Shift they take in more, in either direction', () => {
  const grown = moveBy('ArrowUp', true, at(5), 10)
  expect(grown).toEqual({ anchor: 5, head: 4 })
  expect(bounds(grown ?? at(0))).toEqual([4, 5])
  expect(moveBy('Home', true, at(5), 10)).toEqual({ anchor: 5, head: 0 })
})

test('a selection is at most as long as a comment may reach', () => {
  expect(extendTo(at(0), 99)).toEqual({ anchor: 0, head: 39 })
  expect(extendTo(at(99), 0)).toEqual({ anchor: 99, head: 60 })
})

test('a second tap takes in what lies between, a third begins again', () => {
  const first = tap(3, at(0), true)
  expect(first).toEqual(at(3))
  const second = tap(6, first, false)
  expect(second).toEqual({ anchor: 3, head: 6 })
  expect(tap(1, second, false)).toEqual(at(1))
  expect(tap(3, first, false)).toEqual(at(3))
})
