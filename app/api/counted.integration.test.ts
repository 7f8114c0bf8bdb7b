import { beforeEach, expect, test, vi } from 'vitest'
import { POST } from './posts/[slug]/comments/route'
import { createComment } from '@/features/comments/service'
import { countView } from '@/features/views/service'
import { AppError } from '@/lib/app-error'
import { peerHeader } from '@/lib/peer-header'
import { commentRequest } from '@/scripts/testing/comment-requests'
import { useSiteDatabase } from '@/scripts/testing/site-database'
import { metrics } from '@/lib/server/metrics'

vi.mock('@/features/posts/published', () => ({
  publishedName: (slug: string) => {
    if (slug !== 'article') throw new AppError('not_found')
    return { slug, record: slug }
  },
}))

useSiteDatabase()

beforeEach(() => metrics().registry.resetMetrics())

const scrape = () => metrics().registry.metrics()

function visit(visitor: number) {
  const headers = { [peerHeader]: `198.51.100.${visitor}` }
  return countView(new Request('http://localhost/', { method: 'POST', headers }), 'article')
}

test('a comment is counted once, however often it is sent', async () => {
  const request = commentRequest({ postSlug: 'article', key: 'key 1' })
  await createComment(request)
  await createComment(request)
  expect(await scrape()).toContain('slipway_comments_stored_total 1')
})

test('a comment that is refused is counted by the reason', async () => {
  const headers = { 'content-type': 'application/json', [peerHeader]: '198.51.100.1' }
  const refused = async (slug: string, body: string) => {
    const request = new Request('http://localhost/', { method: 'POST', headers, body })
    return (await POST(request, { params: Promise.resolve({ slug }) })).status
  }
  expect(await refused('nothing', '{}')).toBe(404)
  expect(await refused('article', '{}')).toBe(422)
  const text = await scrape()
  expect(text).toContain('slipway_comments_refused_total{code="not_found"} 1')
  expect(text).toContain('slipway_comments_refused_total{code="invalid_comment"} 1')
  expect(text).toContain('slipway_comments_stored_total 0')
})

test('views are counted when they are new, batches as they are stored', async () => {
  await Promise.all([1, 2, 3].map(visit))
  await visit(1)
  const text = await scrape()
  expect(text).toContain('slipway_views_counted_total 3')
  expect(text).toContain('slipway_view_batch_size_sum 4')
})

test('the connections of the pool are shown', async () => {
  await visit(1)
  const idle = /slipway_database_connections\{state="idle"\} (\d+)/.exec(await scrape())?.[1]
  expect(Number(idle)).toBeGreaterThan(0)
})
