import { readOwn } from '@/features/comments/own/service'
import { publishedName } from '@/features/posts/published'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'
import { ownerOf } from '@/lib/server/writer/writer'

/** What this browser wrote and clicked here, by its cookie. Nothing on the way may keep it. */
export async function GET(request: Request, { params }: RouteContext<'/api/posts/[slug]/comments/own'>) {
  return answer(request, async () => {
    const article = publishedName((await params).slug)
    return json(await readOwn(article, await ownerOf(request)))
  })
}

const refuse = methodNotAllowed('GET, HEAD, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
