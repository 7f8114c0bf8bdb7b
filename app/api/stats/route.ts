import { requirePublished } from '@/features/posts/published'
import { slugList } from '@/features/views/schema'
import { statsOf } from '@/features/views/service'
import { AppError } from '@/lib/app-error'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'

export async function GET(request: Request) {
  return answer(request, async () => {
    const slugs = slugList.safeParse(new URL(request.url).searchParams.get('slugs') ?? '')
    if (!slugs.success) throw new AppError('invalid_query', { message: 'slugs' })
    requirePublished(...slugs.data)
    return json(await statsOf(slugs.data))
  })
}

const refuse = methodNotAllowed('GET, HEAD, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
