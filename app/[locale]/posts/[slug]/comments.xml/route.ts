import { notFound } from 'next/navigation'
import { commentFeed } from '@/features/comments/feed'
import { etagOf } from '@/features/comments/reading/etag'
import { threadedCounters } from '@/features/comments/threading/repository'
import { findName, findPost } from '@/features/posts/repository'
import { isLocale } from '@/lib/locale'
import { answer } from '@/lib/server/http/answer'
import { shared } from '@/lib/server/http/conditional'

/** The newest comments of an article for feed readers. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/posts/[slug]/comments.xml'>) {
  const { locale, slug } = await params
  const post = isLocale(locale) ? findPost(locale, slug) : undefined
  if (!post) notFound()
  const { record = slug } = findName(slug) ?? {}
  return answer(request, async () => {
    const counters = await threadedCounters(record)
    return shared(request, etagOf(counters, slug), async (headers) => {
      const feed = await commentFeed({ record, slug }, post.locale, post.title)
      return new Response(feed, { headers: { ...headers, 'Content-Type': 'application/atom+xml' } })
    })
  })
}
