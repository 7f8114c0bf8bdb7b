import type { RowDataPacket } from 'mysql2/promise'
import { expect, test } from 'vitest'
import { peerHeader } from '@/lib/peer-header'
import { importReplica } from '@/scripts/testing/replica'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { countView, statsOf } from './service'

const sql = useSiteDatabase()

let slugs = 0
const newSlug = () => `article-${(slugs += 1)}`
const range = (count: number) => Array.from({ length: count }, (_, index) => index)

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

function visit(visitor: number, agent: string | null = firefox): Request {
  const headers = new Headers({ [peerHeader]: `198.51.100.${visitor}` })
  if (agent !== null) headers.set('user-agent', agent)
  return new Request('http://localhost/', { method: 'POST', headers })
}

async function rowsOf(slug: string): Promise<number> {
  const [rows] = await sql().query<RowDataPacket[]>('SELECT * FROM post_view WHERE post_slug = ?', [slug])
  return rows.length
}

async function dailyViewsOf(slug: string): Promise<string[]> {
  const query =
    "SELECT DATE_FORMAT(day, '%Y-%m-%d') AS day, views FROM post_daily_views WHERE post_slug = ? ORDER BY day"
  const [rows] = await sql().query<RowDataPacket[]>(query, [slug])
  return rows.map(({ day, views }) => `${day}: ${views}`)
}

async function viewsOf(slug: string): Promise<number | undefined> {
  return (await statsOf([slug]))[slug]?.views
}

test('the first view is one, and is there when it is answered', async () => {
  const slug = newSlug()
  expect(await countView(visit(1), slug)).toBe(1)
  expect(await viewsOf(slug)).toBe(1)
  expect(await rowsOf(slug)).toBe(1)
})

test('a visitor counts once a day for each article', async () => {
  const [slug, other] = [newSlug(), newSlug()]
  for (const _ of range(3)) expect(await countView(visit(1), slug)).toBe(1)
  expect(await countView(visit(1), other)).toBe(1)
  expect(await countView(visit(2), slug)).toBe(2)
})

test('the same address with another browser is another visitor', async () => {
  const slug = newSlug()
  await countView(visit(1, firefox), slug)
  expect(await countView(visit(1, chrome), slug)).toBe(2)
})

test('on another day the visitor counts again', async () => {
  const slug = newSlug()
  await countView(visit(1), slug)
  await sql().query('UPDATE post_view SET day = day - INTERVAL 1 DAY WHERE post_slug = ?', [slug])
  expect(await countView(visit(1), slug)).toBe(2)
})

test.each([
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'facebookexternalhit/1.1',
  'YandexBot/3.0',
])('robots are answered and not counted: %s', async (agent) => {
  const slug = newSlug()
  await countView(visit(1), slug)
  expect(await countView(visit(2, agent), slug)).toBe(1)
  expect(await rowsOf(slug)).toBe(1)
})

test.each([null, '', 'curl/8.5.0', 'node', 'Mozilla/5.0', 'visitor-1', 'python-requests/2.32'])(
  'a program that does not call itself a robot counts: %s',
  async (agent) => {
    const slug = newSlug()
    await countView(visit(1), slug)
    expect(await countView(visit(2, agent), slug)).toBe(2)
  },
)

test('a headless browser has shown the page to somebody', async () => {
  expect(await countView(visit(1, chrome.replace('Chrome', 'HeadlessChrome')), newSlug())).toBe(1)
})

test('views are added up by day, and add up to what is stored', async () => {
  const slug = newSlug()
  const today = new Date().toISOString().slice(0, 10)
  await Promise.all(range(40).map((index) => countView(visit(index % 8), slug)))
  await countView(visit(1), slug)
  await countView(visit(99), slug)
  expect(await rowsOf(slug)).toBe(9)
  expect(await dailyViewsOf(slug)).toEqual([`${today}: 9`])
})

test('200 views of 50 visitors at once are 50', async () => {
  const slug = newSlug()
  await Promise.all(range(200).map((index) => countView(visit(index % 50), slug)))
  expect(await viewsOf(slug)).toBe(50)
  expect(await rowsOf(slug)).toBe(50)
})

test('the answer to the last of many is the number that is stored', async () => {
  const slug = newSlug()
  const answers = await Promise.all(range(30).map((index) => countView(visit(index), slug)))
  expect(Math.max(...answers)).toBe(30)
})

test('views of many articles at once go to the right ones', async () => {
  const many = range(5).map(newSlug)
  await Promise.all(range(20).flatMap((index) => many.map((slug) => countView(visit(index), slug))))
  expect(await statsOf(many)).toEqual(
    Object.fromEntries(many.map((slug) => [slug, { views: 20, comments: 0 }])),
  )
})

test('two replicas at once count each visitor once', async () => {
  const replica = await importReplica(() => import('./service'))
  const slug = newSlug()
  // The same visitors in the opposite order, several times: what deadlocks if anything does.
  for (const round of range(5)) {
    const visitors = range(50).map((index) => round * 10 + index)
    await Promise.all([
      ...visitors.map((index) => countView(visit(index), slug)),
      ...visitors.toReversed().map((index) => replica.countView(visit(index), slug)),
    ])
  }
  expect(await viewsOf(slug)).toBe(90)
  expect(await rowsOf(slug)).toBe(90)
  expect(await dailyViewsOf(slug)).toEqual([expect.stringMatching(/: 90$/)])
})

test('an article that nobody has seen has zeroes', async () => {
  expect(await statsOf(['unseen'])).toEqual({ unseen: { views: 0, comments: 0 } })
})

test('what is stored of a visitor is no address', async () => {
  const slug = newSlug()
  await countView(visit(77), slug)
  const [rows] = await sql().query<RowDataPacket[]>('SELECT visitor FROM post_view WHERE post_slug = ?', [
    slug,
  ])
  const visitor: Buffer = rows[0]?.visitor
  expect(visitor).toHaveLength(16)
  expect(visitor.toString('latin1')).not.toContain('198.51')
})
