/** What was counted. Visitors are people; openings are how often they opened it; finished, who read it to the end. */
export type Counts = { openings: number; visitors: number; finished: number }

/** What was counted on a day (UTC), `2026-11-25`. */
export type DayCounts = Counts & { day: string }

/** An article's numbers in a range, and what its readers said of it in all. */
export type PostCounts = Counts & { slug: string; before: number; comments: number; reactions: number }

/** Visitors from another site; `*` stands for those beyond the limit of hosts. */
export type ReferrerCounts = { host: string; visitors: number }

/** Whole days (UTC), both included. */
export type Period = { from: string; to: string }

export type Numbers = {
  period: Period
  days: DayCounts[]
  total: Counts
  /** Of the period of the same length before. */
  before: Counts
  referrers: ReferrerCounts[]
}
