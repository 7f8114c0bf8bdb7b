import { expect, test } from 'vitest'
import { stowage } from './stowage'

const names = ['a', 'first-steps', 'generated-00001', 'generated-00002', 'x'.repeat(100)]

test.each(names)(
  '%s: containers lie on the deck or on another, inside the plate, and one is chosen',
  (name) => {
    const boxes = stowage(name)
    expect(boxes.filter(({ isSignal }) => isSignal)).toHaveLength(1)
    for (const { x, y, width, height } of boxes) {
      expect(x).toBeGreaterThanOrEqual(16)
      expect(x + width).toBeLessThanOrEqual(256.001)
      const below = boxes.some((other) => other.x === x && other.y === y + height)
      expect(below || y + height === 152).toBe(true)
    }
  },
)

test('the same name gives the same plate, and another name mostly another one', () => {
  expect(stowage('first-steps')).toEqual(stowage('first-steps'))
  expect(new Set(names.map((name) => JSON.stringify(stowage(name)))).size).toBeGreaterThan(3)
})
