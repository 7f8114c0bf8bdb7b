import { expect, test } from 'vitest'
import { periodBefore, periodUntil, sumOf, withEveryDay } from './period.ts'

const today = new Date('2026-03-01T23:59:59Z')

test('a period ends today and counts today', () => {
  expect(periodUntil(today, 7)).toEqual({ from: '2026-02-23', to: '2026-03-01' })
})

test('the period before is as long and touches it', () => {
  expect(periodBefore(periodUntil(today, 28))).toEqual({ from: '2026-01-05', to: '2026-02-01' })
})

test('a day without data is zero, not missing', () => {
  const counts = { openings: 5, visitors: 3, finished: 1 }
  const days = withEveryDay(periodUntil(today, 3), [{ day: '2026-02-28', ...counts }])
  expect(days).toEqual([
    { day: '2026-02-27', openings: 0, visitors: 0, finished: 0 },
    { day: '2026-02-28', ...counts },
    { day: '2026-03-01', openings: 0, visitors: 0, finished: 0 },
  ])
  expect(sumOf(days)).toEqual(counts)
})
