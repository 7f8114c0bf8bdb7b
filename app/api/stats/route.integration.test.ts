import { expect, test, vi } from 'vitest'
import { AppError } from '@/lib/app-error'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { GET } from './route'

vi.mock('@/features/posts/published', () => ({
  publishedName: (slug: string) => {
    if (slug !== 'article') throw new AppError('not_found')
    return { slug, record: slug }
  },
}))

useSiteDatabase()

const ask = (slugs: string) => GET(new Request(`http://localhost/api/stats?slugs=${slugs}`))

test('a shared cache may keep the numbers for two seconds, a browser may not', async () => {
  const response = await ask('article')
  expect(await response.json()).toEqual({ article: { views: 0, comments: 0 } })
  expect(response.headers.get('cache-control')).toBe(
    'public, max-age=0, s-maxage=2, stale-while-revalidate=30',
  )
})

test('nobody may keep a problem', async () => {
  for (const [slugs, status] of [
    ['nothing', 404],
    ['', 400],
  ] as const) {
    const response = await ask(slugs)
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toBe('no-store')
  }
})
