import { expect, test } from 'vitest'
import { chartHeight, chartWidth, layOutChart } from './chart.ts'

const day = (n: number, openings: number, visitors = openings) => ({
  day: `2026-01-${String(n).padStart(2, '0')}`,
  openings,
  visitors,
  finished: 0,
})

test('bars stand on the ground, within the drawing, one for each day', () => {
  const { bars } = layOutChart([day(1, 10), day(2, 0), day(3, 37)])
  expect(bars).toHaveLength(3)
  for (const bar of bars) {
    expect(bar.y + bar.height).toBeCloseTo(chartHeight)
    expect(bar.x).toBeGreaterThanOrEqual(0)
    expect(bar.x + bar.width).toBeLessThanOrEqual(chartWidth)
  }
  expect(bars[1]?.height).toBe(0)
})

test('ruled lines are round numbers at equal distances, down to zero, above the highest day', () => {
  const { ticks } = layOutChart([day(1, 37)])
  expect(ticks).toEqual([40, 30, 20, 10, 0])
})

test.each([0, 1, 3])('%i views have whole numbers beside the lines', (views) => {
  const { ticks } = layOutChart([day(1, views)])
  expect(ticks).toEqual([4, 3, 2, 1, 0])
})

test('more visitors than openings, of imported days, are within the drawing too', () => {
  const { ticks } = layOutChart([day(1, 10, 95)])
  expect(ticks[0]).toBeGreaterThanOrEqual(95)
})

test('the line has a point for each day', () => {
  expect(layOutChart([day(1, 1), day(2, 2), day(3, 3)]).line.match(/[ML]/g)).toHaveLength(3)
})
