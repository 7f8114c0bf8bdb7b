import { changesOf } from '@/features/comments/lines/changes-html'
import { publishedName } from '@/features/posts/published'
import { AppError } from '@/lib/app-error'
import { isLocale } from '@/lib/locale'
import { answer, methodNotAllowed } from '@/lib/server/http/answer'
import { sharedBriefly } from '@/lib/server/http/conditional'

type Context = RouteContext<'/api/posts/[slug]/comments/[id]/diff'>

/** What has changed about the lines of a comment since it was made, as HTML to be put into a page. */
export async function GET(request: Request, { params }: Context) {
  return answer(request, async () => {
    const { slug, id } = await params
    const locale = new URL(request.url).searchParams.get('locale')
    if (!isLocale(locale)) throw new AppError('invalid_query', { message: 'locale' })
    const html = await changesOf(publishedName(slug), id, locale)
    return Response.json({ html }, { headers: { 'Cache-Control': sharedBriefly } })
  })
}

const refuse = methodNotAllowed('GET, HEAD, OPTIONS')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
