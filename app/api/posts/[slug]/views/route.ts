import { publishedName } from '@/features/posts/published'
import { viewReport, type ViewReport } from '@/features/views/schema'
import { countView } from '@/features/views/service'
import { AppError } from '@/lib/app-error'
import { directEndpoints } from '@/lib/server/direct-endpoints'
import { answer, json, methodNotAllowed } from '@/lib/server/http/answer'
import { readFields } from '@/lib/server/http/body'
import { requireSameOrigin } from '@/lib/server/http/same-origin'

/** A view may come without a body: that of a program, or of a page from before there were reports. */
async function readReport(request: Request): Promise<ViewReport> {
  const { headers } = request
  const isEmpty = headers.get('content-length') === '0' || !headers.has('content-type')
  const report = viewReport.safeParse(isEmpty ? {} : await readFields(request))
  if (!report.success) throw new AppError('invalid_body', { message: 'no report of a view' })
  return report.data
}

export async function POST(request: Request, { params }: RouteContext<'/api/posts/[slug]/views'>) {
  return answer(request, async () => {
    requireSameOrigin(request)
    const { slug } = await params
    const { record } = publishedName(slug)
    return json({ views: await countView(request, record, await readReport(request)) })
  })
}

directEndpoints().set('POST views', POST)

const refuse = methodNotAllowed('POST, OPTIONS')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
