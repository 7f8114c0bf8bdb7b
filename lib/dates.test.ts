import { expect, test } from 'vitest'
import { formatDay, formatTime } from './dates.ts'

test.each([
  ['2026-11-23', '2026年11月23日', '23 November 2026'],
  ['2026-01-02', '2026年1月2日', '2 January 2026'],
  ['2026-12-31T23:59:59.000Z', '2026年12月31日', '31 December 2026'],
])('%s', (day, zh, en) => {
  expect(formatDay(day, 'zh')).toBe(zh)
  expect(formatDay(day, 'en')).toBe(en)
})

test('shorter in lists, and without the year below it', () => {
  expect(formatDay('2026-11-03', 'en', 'short')).toBe('3 Nov 2026')
  expect(formatDay('2026-11-03', 'zh', 'short')).toBe('2026年11月3日')
  expect(formatDay('2026-11-03', 'en', 'yearless')).toBe('3 Nov')
  expect(formatDay('2026-11-03', 'zh', 'yearless')).toBe('11月3日')
})

test('a moment is told in UTC, whatever its offset', () => {
  expect(formatTime('2026-11-23T23:05:00+08:00', 'en')).toBe('23 Nov 2026, 15:05')
  expect(formatTime('2026-11-23T15:05:59.999Z', 'zh')).toBe('2026年11月23日 15:05')
})
