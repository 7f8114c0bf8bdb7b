import { expect, test } from 'vitest'
import { counted } from './counted'

function withClock(most?: number) {
  const clock = { now: 1_000_000 }
  return { clock, count: counted(60, () => clock.now, most) }
}

test('a key is counted until its window ends', () => {
  const { clock, count } = withClock()
  expect([count.add('a'), count.add('a'), count.add('b')]).toEqual([1, 2, 1])
  clock.now += 60_000
  expect(count.add('a')).toBe(1)
})

test('what is forgotten begins anew', () => {
  const { count } = withClock()
  count.add('a')
  count.forget('a')
  expect(count.add('a')).toBe(1)
})

test('when it is full, the oldest goes', () => {
  const { count } = withClock(2)
  for (const key of ['a', 'b', 'c']) count.add(key)
  expect([count.add('b'), count.add('c'), count.add('a')]).toEqual([2, 2, 1])
})
