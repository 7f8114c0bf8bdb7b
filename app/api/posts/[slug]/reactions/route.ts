import { storeClick } from '@/features/comments/reactions/repository'
import { reactionInput } from '@/features/comments/schema'
import { publishedName } from '@/features/posts/published'
import { AppError } from '@/lib/app-error'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'
import { readFields } from '@/lib/server/http/body'
import { requireSameOrigin } from '@/lib/server/http/same-origin'
import { inTurn } from '@/lib/server/in-turn'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { authorOf } from '@/lib/server/visitor/visitor'
import { writerOf } from '@/lib/server/writer/writer'

/** A click on a reaction, and another one that takes it back. */
export async function POST(request: Request, { params }: RouteContext<'/api/posts/[slug]/reactions'>) {
  return answer(request, async () => {
    requireSameOrigin(request)
    const { record } = publishedName((await params).slug)
    const input = reactionInput.safeParse(await readFields(request))
    if (!input.success) throw new AppError('invalid_body', { message: input.error.message })
    const { target, kind, on } = input.data
    const [author, { owner, cookie }] = await Promise.all([authorOf(request), writerOf(request)])
    const where = { postSlug: record, commentId: target === 'post' ? '' : target }
    const reacted = await inTurn(record, () =>
      retryConflicts(() => storeClick(where, { kind, on, owner, author })),
    )
    return json(reacted, 200, { 'Set-Cookie': cookie })
  })
}

const refuse = methodNotAllowed('POST, OPTIONS')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
