import { AppError } from '@/lib/app-error'
import { originOf } from '@/lib/server/auth/origin'
import { authorizeUrl, hasGithub } from '@/lib/server/github/github'
import { newWay, wayCookie } from '@/lib/server/github/state'
import { answer } from '@/lib/server/http/answer'
import { signingKey } from '@/lib/server/signing-key/signing-key'
import { isSecureRequest } from '@/lib/server/visitor/client-address'
import { pageWithin } from './page-within'

/** Sends a reader to GitHub. Without its settings there is no such address. */
export async function GET(request: Request) {
  return answer(request, async () => {
    if (!hasGithub()) throw new AppError('not_found', { message: 'no sign-in with GitHub' })
    const way = newWay(pageWithin(new URL(request.url).searchParams.get('next')))
    const cookie = wayCookie(way, await signingKey('auth'), isSecureRequest(request))
    const callback = `${originOf(request.headers)}/api/auth/github/callback`
    return new Response(null, {
      status: 302,
      headers: { Location: authorizeUrl(way, callback), 'Set-Cookie': cookie, 'Cache-Control': 'no-store' },
    })
  })
}
