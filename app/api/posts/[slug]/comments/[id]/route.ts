import { deleteOwn, editOwn } from '@/features/comments/own/service'
import { discussionPage } from '@/features/comments/page'
import { discussionPath, sentLink } from '@/features/comments/permalink'
import { editInput, fieldProblems } from '@/features/comments/schema'
import { publishedName } from '@/features/posts/published'
import { AppError } from '@/lib/app-error'
import { isLocale, negotiateLocale, type Locale } from '@/lib/locale'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'
import { isForm, readFields } from '@/lib/server/http/body'
import { toAppError } from '@/lib/server/http/problem'
import { requireSameOrigin } from '@/lib/server/http/same-origin'
import { clientAddress } from '@/lib/server/visitor/client-address'
import { authorOf } from '@/lib/server/visitor/visitor'
import { ownerOf } from '@/lib/server/writer/writer'

type Context = RouteContext<'/api/posts/[slug]/comments/[id]'>

async function edit(request: Request, { params }: Context, fields: Record<string, unknown>) {
  const { slug, id } = await params
  const article = publishedName(slug)
  const parsed = editInput.safeParse(fields)
  if (!parsed.success) throw new AppError('invalid_comment', { fields: fieldProblems(parsed.error) })
  const [author, owner] = await Promise.all([authorOf(request), ownerOf(request)])
  const { body } = parsed.data
  return editOwn({ article, id, owner, body, author, address: clientAddress(request), signals: fields })
}

async function remove(request: Request, { params }: Context): Promise<void> {
  const { slug, id } = await params
  await deleteOwn(publishedName(slug), id, await ownerOf(request))
}

export async function PATCH(request: Request, context: Context) {
  return answer(request, async () => {
    requireSameOrigin(request)
    return json(await edit(request, context, await readFields(request)))
  })
}

export async function DELETE(request: Request, context: Context) {
  return answer(request, async () => {
    requireSameOrigin(request)
    await remove(request, context)
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
  })
}

function localeOf(request: Request, { locale }: Record<string, unknown>): Locale {
  return isLocale(locale) ? locale : negotiateLocale(request.headers.get('accept-language'))
}

/** What a form says is to be done. @returns where to go then */
async function act(request: Request, context: Context, fields: Record<string, unknown>, locale: Locale) {
  const { slug, id } = await context.params
  const { slug: now } = publishedName(slug)
  if (fields.action === 'edit') return sentLink(locale, now, await edit(request, context, fields))
  if (fields.action !== 'delete') throw new AppError('invalid_body', { message: 'action' })
  await remove(request, context)
  return `${discussionPath(locale, now)}?sent=${id}#discussion`
}

/** The same for forms, which have no other method: `action` says what. A text that is refused is shown again. */
export async function POST(request: Request, context: Context) {
  return answer(request, async () => {
    requireSameOrigin(request)
    if (!isForm(request)) throw new AppError('unsupported_media_type', { message: 'not a form' })
    const { slug, id } = await context.params
    const article = publishedName(slug)
    let fields: Record<string, unknown> = {}
    try {
      fields = await readFields(request)
      const location = await act(request, context, fields, localeOf(request, fields))
      return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
    } catch (error) {
      const failure = toAppError(error)
      fields = failure.sent ?? fields
      const rejected = { fields: { body: fields.body }, error: failure, edit: id }
      const locale = localeOf(request, fields)
      return discussionPage(request, { locale, ...article, query: { sort: 'oldest' }, rejected })
    }
  })
}

const refuse = methodNotAllowed('PATCH, DELETE, POST, OPTIONS')

export { refuse as GET, refuse as PUT }
