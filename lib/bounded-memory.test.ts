import { expect, test } from 'vitest'
import { BoundedMemory } from './bounded-memory.ts'

test('what was not asked for longest is forgotten first', () => {
  const memory = new BoundedMemory(6)
  memory.set('a', 'aa')
  memory.set('b', 'bb')
  memory.set('c', 'cc')
  expect(memory.get('a')).toBe('aa')
  memory.set('d', 'dd')
  expect(['a', 'b', 'c', 'd'].map((name) => memory.get(name))).toEqual(['aa', undefined, 'cc', 'dd'])
  expect(memory.length).toBe(6)
})

test('a text that is set again counts once', () => {
  const memory = new BoundedMemory(10)
  for (let time = 0; time < 100; time += 1) memory.set('a', 'x'.repeat(1 + (time % 3)))
  expect([memory.get('a'), memory.length]).toEqual(['x', 1])
})

test('a text that is longer than all it may hold is not kept, and nothing else is lost by it for good', () => {
  const memory = new BoundedMemory(3)
  memory.set('long', 'xxxx')
  expect([memory.get('long'), memory.length]).toEqual([undefined, 0])
  memory.set('a', 'aaa')
  expect(memory.get('a')).toBe('aaa')
})
