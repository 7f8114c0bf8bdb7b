import { backTo } from '@/features/comments/moderation/back'
import { decide, undo, type Outcome } from '@/features/comments/moderation/repository/decide'
import { decisionInput, fromForm, type DecisionInput } from '@/features/comments/moderation/input'
import { AppError } from '@/lib/app-error'
import { requireModerator, type Moderator } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { json, methodNotAllowed } from '@/lib/server/http/answer'
import { isForm, readFields } from '@/lib/server/http/body'
import { localeOf } from '@/lib/server/http/locale-of'
import { problemResponse, toAppError, toProblem } from '@/lib/server/http/problem'
import { requireSameOrigin } from '@/lib/server/http/same-origin'

function act(moderator: Moderator, input: DecisionInput): Promise<Outcome> {
  return input.action === 'undo'
    ? undo(moderator, input.batch)
    : decide(moderator, input.action, input.targets)
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
}

function answerJson(outcome: Outcome, request: Request): Response {
  if (outcome.changed.length > 0) return json(outcome)
  const problem = toProblem(new AppError('decided_already'), localeOf(request.headers))
  return json({ ...problem, ...outcome }, problem.status, { 'Content-Type': 'application/problem+json' })
}

/**
 * Decides comments, or takes a decision back. JSON: 200 with what was changed and what was left alone, 409 when
 * everything was decided already. A form: 303 to the page that it came from, which says the same.
 */
export async function POST(request: Request) {
  const form = isForm(request)
  let fields: Record<string, unknown> = {}
  try {
    requireSameOrigin(request)
    fields = await readFields(request)
    const moderator = await withDeadline(requireModerator(request.headers))
    const parsed = decisionInput.safeParse(form ? fromForm(fields) : fields)
    if (!parsed.success) throw new AppError('nothing_chosen', { message: parsed.error.message })
    const outcome = await withDeadline(act(moderator, parsed.data), 30_000)
    if (!form) return answerJson(outcome, request)
    const conflicts = outcome.conflicts.length
    if (outcome.changed.length === 0) return seeOther(backTo(fields.back, { problem: 'decided_already' }))
    return seeOther(
      backTo(fields.back, { done: outcome.batch, ...(conflicts ? { left: String(conflicts) } : {}) }),
    )
  } catch (error) {
    const failure = toAppError(error)
    if (form && failure.code === 'signed_out')
      return seeOther(`/admin/sign-in?next=${encodeURIComponent(backTo(fields.back))}`)
    const canGoBack = form && failure.code !== 'cross_origin'
    if (canGoBack) return seeOther(backTo(fields.back, { problem: failure.code }))
    return problemResponse(failure, localeOf(request.headers))
  }
}

const refuse = methodNotAllowed('POST, OPTIONS')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
