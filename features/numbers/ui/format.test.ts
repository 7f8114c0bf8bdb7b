import { expect, test } from 'vitest'
import { formatChange, formatPoints, formatShare } from './format.ts'

test('a part of nothing is a dash', () => {
  expect(formatShare(0, 0, 'en')).toBe('–')
  expect(formatShare(1, 3, 'en')).toBe('33%')
})

test('changes have a sign, and there is none on nothing', () => {
  expect(formatChange(150, 100, 'en')).toBe('+50%')
  expect(formatChange(30, 100, 'zh')).toBe('-70%')
  expect(formatChange(7, 0, 'en')).toBeUndefined()
})

test('shares are compared by points, as they are shown', () => {
  expect(formatPoints(0.404, 0.36, 'en')).toBe('+4')
  expect(formatPoints(0.404, 0.401, 'en')).toBe('0')
  expect(formatPoints(0.4, undefined, 'en')).toBeUndefined()
})
