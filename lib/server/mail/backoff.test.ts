import { expect, test } from 'vitest'
import { mostAttempts, secondsUntilNext } from './backoff'

test('each wait is twice the one before, and a day at most', () => {
  expect([1, 2, 3, 4].map((attempts) => secondsUntilNext(attempts, 0))).toEqual([60, 120, 240, 480])
  expect(secondsUntilNext(mostAttempts, 0)).toBe(86_400)
  expect(secondsUntilNext(1000, 0)).toBe(86_400)
})

test('chance shortens it by half at most', () => {
  expect(secondsUntilNext(3, 1)).toBe(120)
  expect(secondsUntilNext(3, 0.5)).toBe(180)
})

test('a mail server may be away for a weekend', () => {
  const waits = Array.from({ length: mostAttempts - 1 }, (_, index) => secondsUntilNext(index + 1, 1))
  expect(waits.reduce((sum, wait) => sum + wait) / 3600).toBeGreaterThan(24)
  const longest = Array.from({ length: mostAttempts - 1 }, (_, index) => secondsUntilNext(index + 1, 0))
  expect(longest.reduce((sum, wait) => sum + wait) / 86_400).toBeGreaterThan(3)
})
