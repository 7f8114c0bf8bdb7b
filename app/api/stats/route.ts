import { publishedName } from '@/features/posts/published'
import { slugList } from '@/features/views/schema'
import { statsOf } from '@/features/views/service'
import { AppError } from '@/lib/app-error'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'

/** The edge may answer a crowd with numbers that are two seconds old; browsers ask each time. */
const shared = { 'Cache-Control': 'public, max-age=0, s-maxage=2' }

export async function GET(request: Request) {
  return answer(request, async () => {
    const slugs = slugList.safeParse(new URL(request.url).searchParams.get('slugs') ?? '')
    if (!slugs.success) throw new AppError('invalid_query', { message: 'slugs' })
    const names = slugs.data.map((slug) => ({ asked: slug, ...publishedName(slug) }))
    const stats = await statsOf(names.map(({ record }) => record))
    return json(Object.fromEntries(names.map(({ asked, record }) => [asked, stats[record]])), 200, shared)
  })
}

const refuse = methodNotAllowed('GET, HEAD, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
