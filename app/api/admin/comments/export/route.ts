import { backTo } from '@/features/comments/moderation/back'
import { exportComments, recordExport } from '@/features/comments/moderation/repository/export'
import { requireOwner } from '@/lib/server/auth/session'
import { withDeadline } from '@/lib/server/deadline'
import { methodNotAllowed } from '@/lib/server/http/answer'
import { isForm } from '@/lib/server/http/body'
import { localeOf } from '@/lib/server/http/locale-of'
import { problemResponse, toAppError } from '@/lib/server/http/problem'
import { requireSameOrigin } from '@/lib/server/http/same-origin'

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

/** All comments as one JSON file, sent while it is read. A POST, since it writes down who took it. */
export async function POST(request: Request) {
  try {
    requireSameOrigin(request)
    const owner = await withDeadline(requireOwner(request.headers))
    await withDeadline(recordExport(owner))
    const day = new Date().toISOString().slice(0, 10)
    return new Response(streamOf(exportComments()), {
      headers: {
        'Content-Type': 'application/json',
        'Content-Disposition': `attachment; filename="comments-${day}.json"`,
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    const failure = toAppError(error)
    if (isForm(request) && failure.code === 'forbidden')
      return new Response(null, {
        status: 303,
        headers: { Location: backTo('/admin', { problem: failure.code }), 'Cache-Control': 'no-store' },
      })
    return problemResponse(failure, localeOf(request.headers))
  }
}

const refuse = methodNotAllowed('POST, OPTIONS')

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
