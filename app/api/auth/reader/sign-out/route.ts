import { answer, methodNotAllowed } from '@/lib/server/http/answer'
import { requireSameOrigin } from '@/lib/server/http/same-origin'
import { readerCookie, readerCookieFor } from '@/lib/server/reader/cookie'
import { endReaderSession } from '@/lib/server/reader/repository'
import { isSecureRequest } from '@/lib/server/visitor/client-address'
import { cookieValue } from '@/lib/server/http/cookie'

/** Signs a reader out who signed in with GitHub. */
export async function POST(request: Request) {
  return answer(request, async () => {
    requireSameOrigin(request)
    const token = cookieValue(request.headers.get('cookie'), readerCookie)
    if (token) await endReaderSession(token)
    const cookie = readerCookieFor(undefined, isSecureRequest(request))
    return new Response(null, { status: 204, headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } })
  })
}

const refuse = methodNotAllowed('POST')
export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT }
