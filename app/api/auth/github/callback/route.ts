import { randomBytes } from 'node:crypto'
import { AppError } from '@/lib/app-error'
import { originOf } from '@/lib/server/auth/origin'
import { hasGithub, userOfCode } from '@/lib/server/github/github'
import { stateCookie, wayCookie, wayFrom } from '@/lib/server/github/state'
import { answer } from '@/lib/server/http/answer'
import { passDoor } from '@/lib/server/lockout/door'
import { readerCookieFor } from '@/lib/server/reader/cookie'
import { storeReader } from '@/lib/server/reader/repository'
import { signingKey } from '@/lib/server/signing-key/signing-key'
import { isSecureRequest } from '@/lib/server/visitor/client-address'
import { cookieValue } from '@/lib/server/http/cookie'

/** Where GitHub sends the reader back to. The one GET that writes: the protocol leaves no choice (RFC 6749, 4.1.2). */
export async function GET(request: Request) {
  return answer(request, async () => {
    if (!hasGithub()) throw new AppError('not_found', { message: 'no sign-in with GitHub' })
    await passDoor(request)
    const { searchParams } = new URL(request.url)
    const secret = await signingKey('auth')
    const isSecure = isSecureRequest(request)
    const way = wayFrom(cookieValue(request.headers.get('cookie'), stateCookie), secret)
    if (!way || way.state !== searchParams.get('state'))
      throw new AppError('invalid_query', { message: 'state of another browser' })
    const headers = new Headers({ Location: way.next, 'Cache-Control': 'no-store' })
    headers.append('Set-Cookie', wayCookie(undefined, secret, isSecure))
    const code = searchParams.get('code')
    // Somebody who says no there comes back as they were.
    if (code) {
      const callback = `${originOf(request.headers)}/api/auth/github/callback`
      const user = await userOfCode(code, way, callback).catch((cause: unknown) => {
        throw new AppError('github_unavailable', { cause, message: String(cause), retryAfter: 5 })
      })
      const token = randomBytes(32).toString('base64url')
      await storeReader(user, token)
      headers.append('Set-Cookie', readerCookieFor(token, isSecure))
    }
    return new Response(null, { status: 303, headers })
  })
}
