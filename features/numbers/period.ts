import type { Counts, DayCounts, Period } from './model'

const dayMilliseconds = 86_400_000

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The last `days` days, today (UTC) included. */
export function periodUntil(today: Date, days: number): Period {
  return { from: isoDay(today.getTime() - (days - 1) * dayMilliseconds), to: isoDay(today.getTime()) }
}

/** The period of the same length that ends where this one begins. */
export function periodBefore({ from, to }: Period): Period {
  const length = timeOf(to) - timeOf(from) + dayMilliseconds
  return { from: isoDay(timeOf(from) - length), to: isoDay(timeOf(from) - dayMilliseconds) }
}

/** Every day of a period: one without data is zero, not missing. */
export function withEveryDay({ from, to }: Period, stored: readonly DayCounts[]): DayCounts[] {
  const known = new Map(stored.map((counts) => [counts.day, counts]))
  const length = (timeOf(to) - timeOf(from)) / dayMilliseconds + 1
  return Array.from({ length }, (_, index) => {
    const day = isoDay(timeOf(from) + index * dayMilliseconds)
    return known.get(day) ?? { day, openings: 0, visitors: 0, finished: 0 }
  })
}

export function sumOf(counts: readonly Counts[]): Counts {
  const sum = { openings: 0, visitors: 0, finished: 0 }
  for (const each of counts) {
    sum.openings += each.openings
    sum.visitors += each.visitors
    sum.finished += each.finished
  }
  return sum
}
