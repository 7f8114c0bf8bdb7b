import { deleteOwn, editOwn } from '@/features/comments/own/service'
import { discussionPath, sentLink } from '@/features/comments/permalink'
import { editInput, fieldProblems } from '@/features/comments/schema'
import { publishedName } from '@/features/posts/published'
import { AppError } from '@/lib/app-error'
import { isLocale, negotiateLocale } from '@/lib/locale'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'
import { isForm, readFields } from '@/lib/server/http/body'
import { requireSameOrigin } from '@/lib/server/http/same-origin'
import { authorOf } from '@/lib/server/visitor/visitor'
import { ownerOf } from '@/lib/server/writer/writer'

type Context = RouteContext<'/api/posts/[slug]/comments/[id]'>

async function edit(request: Request, { params }: Context, fields: Record<string, unknown>) {
  const { slug, id } = await params
  const article = publishedName(slug)
  const parsed = editInput.safeParse(fields)
  if (!parsed.success) throw new AppError('invalid_comment', { fields: fieldProblems(parsed.error) })
  const [author, owner] = await Promise.all([authorOf(request), ownerOf(request)])
  return editOwn({ article, id, owner, body: parsed.data.body, author, signals: fields })
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

/** The same for forms, which have no other method: `action` says what. */
export async function POST(request: Request, context: Context) {
  return answer(request, async () => {
    requireSameOrigin(request)
    if (!isForm(request)) throw new AppError('unsupported_media_type', { message: 'not a form' })
    const fields = await readFields(request)
    const { slug } = publishedName((await context.params).slug)
    const locale = isLocale(fields.locale)
      ? fields.locale
      : negotiateLocale(request.headers.get('accept-language'))
    const go = (location: string) =>
      new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
    if (fields.action === 'edit') return go(sentLink(locale, slug, await edit(request, context, fields)))
    if (fields.action !== 'delete') throw new AppError('invalid_body', { message: 'action' })
    await remove(request, context)
    return go(`${discussionPath(locale, slug)}?sent=${(await context.params).id}#discussion`)
  })
}

const refuse = methodNotAllowed('PATCH, DELETE, POST, OPTIONS')

export { refuse as GET, refuse as PUT }
