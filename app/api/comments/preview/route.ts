import { renderComment } from '@/features/comments/markdown'
import { editInput, fieldProblems } from '@/features/comments/schema'
import { AppError } from '@/lib/app-error'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'
import { readFields } from '@/lib/server/http/body'
import { requireSameOrigin } from '@/lib/server/http/same-origin'

/** What a comment will look like. Nothing is stored, and no database is asked. */
export async function POST(request: Request) {
  return answer(request, async () => {
    requireSameOrigin(request)
    const parsed = editInput.safeParse(await readFields(request))
    if (!parsed.success) throw new AppError('invalid_comment', { fields: fieldProblems(parsed.error) })
    return json({ html: await renderComment(parsed.data.body) })
  })
}

const refuse = methodNotAllowed('POST, OPTIONS')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
