import { etagOf } from '@/features/comments/reading/etag'
import { latestOf } from '@/features/comments/reading/read'
import { threadedCounters } from '@/features/comments/threading/repository'
import { publishedName } from '@/features/posts/published'
import { answer, methodNotAllowed } from '@/lib/server/http/answer'
import { sharedBarely, sharedJson } from '@/lib/server/http/conditional'

/** What open pages ask for again and again: one row by its key. */
export async function GET(request: Request, { params }: RouteContext<'/api/posts/[slug]/comments/latest'>) {
  return answer(request, async () => {
    const { slug, record } = publishedName((await params).slug)
    const counters = await threadedCounters(record)
    return sharedJson(request, etagOf(counters, slug), async () => latestOf(counters), sharedBarely)
  })
}

const refuse = methodNotAllowed('GET, HEAD, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
