import { discussionPage } from '@/features/comments/page'
import { permalinkOf, sentLink } from '@/features/comments/permalink'
import { discussionQuery } from '@/features/comments/query'
import { readAnswer } from '@/features/comments/reading/answer'
import { etagOf } from '@/features/comments/reading/etag'
import { keptPage } from '@/features/comments/reading/kept-pages'
import { commentInput, fieldProblems } from '@/features/comments/schema'
import { createComment } from '@/features/comments/service'
import { threadedCounters } from '@/features/comments/threading/repository'
import { publishedName } from '@/features/posts/published'
import { AppError } from '@/lib/app-error'
import { isLocale, negotiateLocale } from '@/lib/locale'
import { verifiedReaderOf } from '@/lib/server/auth/reader'
import { withDeadline } from '@/lib/server/deadline'
import { countRefusedForm } from '@/lib/server/flood'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'
import { isForm, readFields } from '@/lib/server/http/body'
import { shared } from '@/lib/server/http/conditional'
import { problemResponse, problemText, toAppError } from '@/lib/server/http/problem'
import { requireSameOrigin } from '@/lib/server/http/same-origin'
import { metrics } from '@/lib/server/metrics'
import { clientAddress } from '@/lib/server/visitor/client-address'
import { authorOf } from '@/lib/server/visitor/visitor'
import { writerOf } from '@/lib/server/writer/writer'

/** Refused forms of an address in a minute that are answered with the page and everything that was typed. */
const pagesPerMinute = 2

type Context = RouteContext<'/api/posts/[slug]/comments'>

/** A page of threads, or of the replies in one. */
export async function GET(request: Request, { params }: Context) {
  return answer(request, async () => {
    const { slug, record } = publishedName((await params).slug)
    const query = discussionQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!query.success) throw new AppError('invalid_query', { message: query.error.message })
    const counters = await threadedCounters(record)
    const etag = etagOf(counters, slug)
    return shared(request, etag, async (headers) => {
      const key = `${etag} ${record} ${JSON.stringify(query.data)}`
      const page = await keptPage(key, () => readAnswer({ record, slug }, query.data, counters))
      return new Response(page, { headers: { ...headers, 'Content-Type': 'application/json' } })
    })
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
    const reader = await withDeadline(verifiedReaderOf(request.headers))
    // A name that is vouched for is not for typing.
    if (reader) fields = { ...fields, name: reader.name }
    const parsed = commentInput.safeParse(fields)
    if (!parsed.success) throw new AppError('invalid_comment', { fields: fieldProblems(parsed.error) })
    const [author, { owner, cookie }] = await withDeadline(
      Promise.all([authorOf(request), writerOf(request)]),
    )
    const key = request.headers.get('idempotency-key')
    const requestId = request.headers.get('x-request-id')
    const comment = await withDeadline(
      createComment({
        ...{ postSlug: record, slug, input: parsed.data, author, owner },
        verifiedLogin: reader?.login ?? null,
        address: clientAddress(request),
        ...{ signals: fields, key, requestId, isForm: form },
      }),
    )
    const headers = { 'Cache-Control': 'no-store', 'Set-Cookie': cookie }
    const { locale } = parsed.data
    if (form)
      return new Response(null, {
        status: 303,
        headers: { ...headers, Location: sentLink(locale, slug, comment) },
      })
    return json(comment, 201, { ...headers, Location: permalinkOf(locale, slug, comment.number) })
  } catch (error) {
    const failure = toAppError(error)
    metrics().commentsRefused.inc({ code: failure.code })
    fields = failure.sent ?? fields
    const locale = isLocale(fields.locale)
      ? fields.locale
      : negotiateLocale(request.headers.get('accept-language'))
    // A page for each refusal of a flood would cost readers more than the flood itself.
    if (form && failure.code === 'too_many_comments')
      if (countRefusedForm(clientAddress(request)) > pagesPerMinute) return problemText(failure, locale)
    const canShowForm = form && failure.code !== 'not_found' && failure.code !== 'cross_origin'
    if (!canShowForm) return problemResponse(failure, locale)
    const { slug, record } = publishedName(asked)
    const rejected = { fields, error: failure }
    return discussionPage(request, { locale, slug, record, query: { sort: 'oldest' }, rejected })
  }
}

const refuse = methodNotAllowed('GET, HEAD, POST, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as PUT }
