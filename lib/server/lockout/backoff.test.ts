import { expect, test } from 'vitest'
import { rules, waitAfter } from './backoff'

test('the first mistakes cost nothing, then each doubles the wait up to its limit', () => {
  const waits = Array.from({ length: 13 }, (_, failures) => waitAfter(failures, rules.pair))
  expect(waits).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600])
  expect(waitAfter(1_000_000, rules.pair)).toBe(3600)
})

test('strangers from everywhere together slow an account by a minute at most', () => {
  expect(waitAfter(20, rules.account)).toBe(0)
  expect(waitAfter(21, rules.account)).toBe(5)
  expect(waitAfter(5_000, rules.account)).toBe(60)
})
