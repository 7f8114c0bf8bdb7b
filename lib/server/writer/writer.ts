import 'server-only'
import { cookieValue } from '../http/cookie'
import { signingKey } from '../signing-key/signing-key'
import { isSecureRequest } from '../visitor/client-address'
import { newWriterToken, ownerOfToken, writerCookie, writerCookieFor } from './cookie'

/** Who the request's signed cookie stands for, 16 bytes; undefined without a cookie of this site. Asks no database then. */
export async function ownerOf(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const token = cookieValue(request.headers.get('cookie'), writerCookie)
  return token === undefined ? undefined : ownerOfToken(token, await signingKey('writer'))
}

export type Writer = {
  /** What is stored with a comment: who may edit it. */
  owner: Uint8Array<ArrayBuffer>
  /** The `Set-Cookie` header that renews the cookie, or gives the browser its first. */
  cookie: string
}

/** Who writes: the browser that sent its cookie, or one that gets its first. */
export async function writerOf(request: Request): Promise<Writer> {
  const secret = await signingKey('writer')
  const sent = cookieValue(request.headers.get('cookie'), writerCookie)
  const known = sent === undefined ? undefined : ownerOfToken(sent, secret)
  const token = known && sent !== undefined ? sent : newWriterToken(secret)
  const owner = known ?? ownerOfToken(token, secret)
  if (!owner) throw new Error('a token that was just signed is not valid')
  return { owner, cookie: writerCookieFor(token, isSecureRequest(request)) }
}
