import { expect, test, vi } from 'vitest'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { GET } from './route'

vi.mock('@/features/posts/repository', () => ({
  findName: (slug: string) => ({ slug, record: slug }),
  findPost: (locale: string, slug: string) =>
    slug === 'gone' || (locale === 'zh' && slug === 'english-only')
      ? undefined
      : { slug, title: `${slug} in ${locale}` },
}))

const sql = useSiteDatabase()

const ask = (query: string) => GET(new Request(`http://localhost/api/most-read${query}`))

async function slugsFor(locale: string): Promise<string[]> {
  const { posts } = await (await ask(`?locale=${locale}`)).json()
  return posts.map(({ slug }: { slug: string }) => slug)
}

async function views(slug: string, daysAgo: number, count: number): Promise<void> {
  await sql().query(
    'INSERT INTO post_daily_views (day, post_slug, views) VALUES (UTC_DATE() - INTERVAL ? DAY, ?, ?)',
    [daysAgo, slug, count],
  )
}

test('nobody has read anything yet', async () => {
  expect(await (await ask('?locale=en')).json()).toEqual({ posts: [] })
})

test('seven days are added up, the most viewed first, with title and address in the language', async () => {
  await views('steady', 0, 3)
  await views('steady', 6, 4)
  await views('once', 1, 6)
  await views('last-week', 7, 1000)
  const response = await ask('?locale=en')
  expect(response.headers.get('cache-control')).toMatch(/s-maxage=60, stale-while-revalidate=/)
  expect(await response.json()).toEqual({
    posts: [
      { slug: 'steady', title: 'steady in en', url: '/en/posts/steady', views: 7 },
      { slug: 'once', title: 'once in en', url: '/en/posts/once', views: 6 },
    ],
  })
})

test('an article that was taken back, or that the language lacks, leaves no gap', async () => {
  await views('gone', 0, 900)
  await views('english-only', 0, 800)
  for (const n of [1, 2, 3]) await views(`small-${n}`, 0, n)
  expect(await slugsFor('zh')).toEqual(['steady', 'once', 'small-3', 'small-2', 'small-1'])
  expect(await slugsFor('en')).toEqual(['english-only', 'steady', 'once', 'small-3', 'small-2'])
})

test.each(['', '?locale=', '?locale=fr'])(
  '%s names no language, and nobody may keep the answer',
  async (query) => {
    const response = await ask(query)
    expect(response.status).toBe(400)
    expect(response.headers.get('cache-control')).toBe('no-store')
  },
)
