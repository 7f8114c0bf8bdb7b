import { discussionPage } from '@/features/comments/page'
import { permalinkOf } from '@/features/comments/permalink'
import { commentInput, cursorInput, fieldProblems } from '@/features/comments/schema'
import { createComment, readDiscussion } from '@/features/comments/service'
import { publishedName } from '@/features/posts/published'
import { AppError } from '@/lib/app-error'
import { isLocale, negotiateLocale } from '@/lib/locale'
import { withDeadline } from '@/lib/server/deadline'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'
import { isForm, readFields } from '@/lib/server/http/body'
import { problemResponse, toAppError } from '@/lib/server/http/problem'
import { requireSameOrigin } from '@/lib/server/http/same-origin'
import { metrics } from '@/lib/server/metrics'
import { authorOf } from '@/lib/server/visitor/visitor'

type Context = RouteContext<'/api/posts/[slug]/comments'>

export async function GET(request: Request, { params }: Context) {
  return answer(request, async () => {
    const { slug, record } = publishedName((await params).slug)
    const cursor = cursorInput.safeParse(new URL(request.url).searchParams.get('cursor') ?? '0')
    if (!cursor.success) throw new AppError('invalid_query', { message: 'cursor' })
    return json(await readDiscussion(record, cursor.data, slug))
  })
}

/** JSON: 201 or a problem. A form: 303 to the comment, or the page with everything that was typed. */
export async function POST(request: Request, { params }: Context) {
  const { slug: asked } = await params
  const form = isForm(request)
  let fields: Record<string, unknown> = {}
  try {
    requireSameOrigin(request)
    const { slug, record } = publishedName(asked)
    fields = await readFields(request)
    const parsed = commentInput.safeParse(fields)
    if (!parsed.success) throw new AppError('invalid_comment', { fields: fieldProblems(parsed.error) })
    const author = await withDeadline(authorOf(request))
    const key = request.headers.get('idempotency-key')
    const requestId = request.headers.get('x-request-id')
    const comment = await withDeadline(
      createComment({ postSlug: record, slug, input: parsed.data, author, key, requestId, isForm: form }),
    )
    const location = permalinkOf(parsed.data.locale, slug, comment.number)
    if (form)
      return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
    return json(comment, 201, { Location: location })
  } catch (error) {
    const failure = toAppError(error)
    metrics().commentsRefused.inc({ code: failure.code })
    fields = failure.sent ?? fields
    const locale = isLocale(fields.locale)
      ? fields.locale
      : negotiateLocale(request.headers.get('accept-language'))
    const canShowForm = form && failure.code !== 'not_found' && failure.code !== 'cross_origin'
    if (!canShowForm) return problemResponse(failure, locale)
    const { slug, record } = publishedName(asked)
    return discussionPage({ locale, slug, record, after: 0, rejected: { fields, error: failure } })
  }
}

const refuse = methodNotAllowed('GET, HEAD, POST, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as PUT }
