import { expect, test } from 'vitest'
import { Known } from './known'

function knownAfter(total?: number, last?: number): Known {
  const known = new Known()
  known.restart(total, last)
  return known
}

const latest = (total: number, last: number) => ({ version: 1, total, last })

test('what was there before is no news', () => {
  expect(knownAfter(10, 12).newIn(latest(10, 12))).toBe(0)
  expect(knownAfter().newIn(latest(10, 12))).toBe(0)
})

test('each comment that came is one more', () => {
  const known = knownAfter(10, 12)
  expect(known.newIn(latest(11, 13))).toBe(1)
  expect(known.newIn(latest(13, 15))).toBe(3)
})

test('what came between the page and the first answer is new', () => {
  const known = knownAfter(10)
  expect(known.newIn(latest(12, 14))).toBe(2)
  expect(known.last).toBe(12)
})

test('one that was approved late is new, though its number is not', () => {
  expect(knownAfter(10, 12).newIn(latest(11, 12))).toBe(1)
})

test('one that came while another went is new', () => {
  expect(knownAfter(10, 12).newIn(latest(10, 13))).toBe(1)
})

test('one that went is no news, and does not hide the next', () => {
  const known = knownAfter(10, 12)
  expect(known.newIn(latest(9, 12))).toBe(0)
  expect(known.newIn(latest(10, 13))).toBe(1)
})

test('one’s own are no news', () => {
  const known = knownAfter(10)
  known.include(13, 1)
  expect(known.newIn(latest(11, 13))).toBe(0)
  known.include(14, 1)
  expect(known.newIn(latest(12, 14))).toBe(0)
  known.include(0, -1)
  expect(known.newIn(latest(11, 14))).toBe(0)
})
