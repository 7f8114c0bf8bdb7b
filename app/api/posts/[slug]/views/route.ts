import { publishedName } from '@/features/posts/published'
import { viewReport } from '@/features/views/schema'
import { countView } from '@/features/views/service'
import { AppError } from '@/lib/app-error'
import { directEndpoints } from '@/lib/server/direct-endpoints'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'
import { fieldsOf, readFields } from '@/lib/server/http/body'
import { requireSameOrigin } from '@/lib/server/http/same-origin'

type Fields = Record<string, unknown>

async function count(
  request: Request,
  slug: string,
  read: () => Fields | Promise<Fields>,
): Promise<Response> {
  return answer(request, async () => {
    requireSameOrigin(request)
    const { record } = publishedName(slug)
    // A view may come without a body: that of a program, or of a page from before there were reports.
    const { headers } = request
    const isEmpty = headers.get('content-length') === '0' || !headers.has('content-type')
    const report = viewReport.safeParse(isEmpty ? {} : await read())
    if (!report.success) throw new AppError('invalid_body', { message: 'no report of a view' })
    return json({ views: await countView(request, record, report.data) })
  })
}

export async function POST(request: Request, { params }: RouteContext<'/api/posts/[slug]/views'>) {
  return count(request, (await params).slug, () => readFields(request))
}

directEndpoints().set('POST views', (request, slug, body) =>
  count(request, slug, () => fieldsOf(request, body)),
)

const refuse = methodNotAllowed('POST, OPTIONS')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
