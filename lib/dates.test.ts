import { expect, test } from 'vitest'
import { formatDay } from './dates.ts'

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
