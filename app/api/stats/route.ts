import { publishedName } from '@/features/posts/published'
import { slugList } from '@/features/views/schema'
import { statsOf } from '@/features/views/service'
import { AppError } from '@/lib/app-error'
import { answer, methodNotAllowed } from '@/lib/server/http/answer'
import { taggedJson } from '@/lib/server/http/conditional'

/** The edge may answer a crowd with numbers that are two seconds old; browsers ask each time. */
export async function GET(request: Request) {
  return answer(request, async () => {
    const slugs = slugList.safeParse(new URL(request.url).searchParams.get('slugs') ?? '')
    if (!slugs.success) throw new AppError('invalid_query', { message: 'slugs' })
    const names = slugs.data.map((slug) => ({ asked: slug, ...publishedName(slug) }))
    const stats = await statsOf(names.map(({ record }) => record))
    return taggedJson(request, Object.fromEntries(names.map(({ asked, record }) => [asked, stats[record]])))
  })
}

const refuse = methodNotAllowed('GET, HEAD, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
