import { scaleBand, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { DayCounts } from './model'

/** The drawing's own units: it is stretched to the width that there is. */
export const chartWidth = 1000
export const chartHeight = 240

/** More days are drawn without space between them. */
export const roomyDays = 120

export type Chart = {
  bars: { day: string; x: number; width: number; y: number; height: number }[]
  /** The way of the visitors' line. */
  line: string
  /** Values of the ruled lines, the highest first; the last is zero. They stand at equal distances. */
  ticks: number[]
}

/** Ruled lines at whole, round numbers, also when there is nothing to show. */
function ticksUpTo(highest: number): number[] {
  const scale = scaleLinear()
    .domain([0, Math.max(highest, 4)])
    .nice(4)
  return scale.ticks(4).filter(Number.isInteger).reverse()
}

/** Lays out openings as bars and visitors as a line, day by day. */
export function layOutChart(days: readonly DayCounts[]): Chart {
  const ticks = ticksUpTo(Math.max(0, ...days.map(({ openings, visitors }) => Math.max(openings, visitors))))
  const x = scaleBand<string>()
    .domain(days.map(({ day }) => day))
    .range([0, chartWidth])
    .paddingInner(days.length > roomyDays ? 0 : 0.25)
    .paddingOuter(0.1)
  const y = scaleLinear()
    .domain([0, ticks[0] ?? 1])
    .range([chartHeight, 0])
  const left = (day: string) => x(day) ?? 0
  const round = (value: number) => Math.round(value * 100) / 100
  const way = line<DayCounts>()
    .x(({ day }) => round(left(day) + x.bandwidth() / 2))
    .y(({ visitors }) => round(y(visitors)))
  return {
    bars: days.map(({ day, openings }) => ({
      day,
      x: round(left(day)),
      width: round(x.bandwidth()),
      y: round(y(openings)),
      height: round(chartHeight - y(openings)),
    })),
    line: way([...days]) ?? '',
    ticks,
  }
}
