import { beforeAll, expect, test } from 'vitest'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { numbersOf, postNumbersOf } from './service'

const sql = useSiteDatabase()
const today = new Date('2026-03-10T12:00:00Z')

beforeAll(async () => {
  const days = [
    ['2026-03-10', 'a', 10, 14, 4],
    ['2026-03-08', 'a', 5, 5, 0],
    ['2026-03-08', 'b', 2, 3, 1],
    // Counted by the release before: visitors and nothing else.
    ['2026-03-04', 'b', 7, 0, 0],
    // The period before.
    ['2026-03-03', 'a', 9, 12, 3],
    ['2026-03-03', 'gone', 1, 1, 0],
    ['2026-02-24', 'a', 100, 100, 0],
  ]
  await sql().query('INSERT INTO post_daily_views (day, post_slug, views, openings, finished) VALUES ?', [
    days,
  ])
  await sql().query('INSERT INTO post_daily_referrer (day, post_slug, host, visitors) VALUES ?', [
    [
      ['2026-03-10', 'a', 'one.org', 3],
      ['2026-03-08', 'a', 'one.org', 1],
      ['2026-03-08', 'b', 'two.org', 2],
      ['2026-03-01', 'a', 'old.org', 9],
    ],
  ])
  await sql().query(
    "INSERT INTO post_stat (post_slug, views, comments, useful, works, fails) VALUES ('a', 124, 6, 1, 2, 3)",
  )
})

test('a week has its seven days, with the week before to compare', async () => {
  const { days, total, before, referrers } = await numbersOf(7, undefined, today)
  expect(days.map(({ day, openings }) => `${day} ${openings}`)).toEqual([
    '2026-03-04 7',
    '2026-03-05 0',
    '2026-03-06 0',
    '2026-03-07 0',
    '2026-03-08 8',
    '2026-03-09 0',
    '2026-03-10 14',
  ])
  expect(total).toEqual({ openings: 29, visitors: 24, finished: 5 })
  expect(before).toEqual({ openings: 13, visitors: 10, finished: 3 })
  expect(referrers).toEqual([
    { host: 'one.org', visitors: 4 },
    { host: 'two.org', visitors: 2 },
  ])
})

test('one article has its own', async () => {
  const { total, referrers } = await numbersOf(7, 'b', today)
  expect(total).toEqual({ openings: 10, visitors: 9, finished: 1 })
  expect(referrers).toEqual([{ host: 'two.org', visitors: 2 }])
})

test('articles of this period and of the one before, with what readers said of them in all', async () => {
  expect(await postNumbersOf(7, today)).toEqual([
    { slug: 'a', openings: 19, visitors: 15, finished: 4, before: 12, comments: 6, reactions: 6 },
    { slug: 'b', openings: 10, visitors: 9, finished: 1, before: 0, comments: 0, reactions: 0 },
    { slug: 'gone', openings: 0, visitors: 0, finished: 0, before: 1, comments: 0, reactions: 0 },
  ])
})
