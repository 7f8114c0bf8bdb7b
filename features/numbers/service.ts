import 'server-only'
import type { Numbers, PostCounts } from './model'
import { periodBefore, periodUntil, sumOf, withEveryDay } from './period'
import { readDays, readPosts, readReferrers } from './repository'

/**
 * The numbers of the last `days` days (UTC, today included).
 * @param post only of this article
 */
export async function numbersOf(days: number, post?: string, today = new Date()): Promise<Numbers> {
  const period = periodUntil(today, days)
  const [stored, earlier, referrers] = await Promise.all([
    readDays(period, post),
    readDays(periodBefore(period), post),
    readReferrers(period, post),
  ])
  const all = withEveryDay(period, stored)
  return { period, days: all, total: sumOf(all), before: sumOf(earlier), referrers }
}

/** The articles of the last `days` days, the most opened first. */
export async function postNumbersOf(days: number, today = new Date()): Promise<PostCounts[]> {
  const period = periodUntil(today, days)
  return readPosts(period, periodBefore(period))
}
