import { expect, test } from 'vitest'
import { remembered } from './remembered'

function withClock(most?: number) {
  const clock = { now: 1_000_000 }
  return { clock, memory: remembered(() => clock.now, most) }
}

test('a key stands for as long as it was told, in whole seconds', () => {
  const { clock, memory } = withClock()
  memory.remember('a', 2)
  expect(memory.secondsLeft('a')).toBe(2)
  expect(memory.secondsLeft('b')).toBe(0)
  clock.now += 1001
  expect(memory.secondsLeft('a')).toBe(1)
  clock.now += 999
  expect(memory.secondsLeft('a')).toBe(0)
})

test('when it is full, what has ended goes first', () => {
  const { clock, memory } = withClock(2)
  memory.remember('a', 1)
  memory.remember('b', 60)
  clock.now += 2000
  memory.remember('c', 60)
  expect(memory.secondsLeft('b')).toBe(58)
  expect(memory.secondsLeft('c')).toBe(60)
})

test('it never grows beyond its bound', () => {
  const { memory } = withClock(2)
  for (const key of ['a', 'b', 'c']) memory.remember(key, 60)
  expect(['a', 'b', 'c'].filter((key) => memory.secondsLeft(key) > 0)).toEqual(['c'])
})
