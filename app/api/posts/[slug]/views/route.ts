import { publishedName } from '@/features/posts/published'
import { countView } from '@/features/views/service'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'
import { requireSameOrigin } from '@/lib/server/http/same-origin'

export async function POST(request: Request, { params }: RouteContext<'/api/posts/[slug]/views'>) {
  return answer(request, async () => {
    requireSameOrigin(request)
    const { slug } = await params
    const { record } = publishedName(slug)
    return json({ views: await countView(request, record) })
  })
}

const refuse = methodNotAllowed('POST, OPTIONS')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
