import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { setCookie } from '../http/cookie'

/** The name of the cookie by which a browser shows that it wrote a comment. */
export const writerCookie = 'slipway-writer'

/** How long a browser keeps it, in seconds: half a year after it was last written. */
const keptSeconds = 180 * 86_400

const idBytes = 16
const ownerBytes = 16

function signatureOf(id: string, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`writer\0${id}`).digest()
}

/** A cookie's value for a browser that has none. */
export function newWriterToken(secret: Uint8Array): string {
  const id = randomBytes(idBytes).toString('base64url')
  return `${id}.${signatureOf(id, secret).toString('base64url')}`
}

/**
 * Who a cookie stands for: 16 bytes, from which the cookie cannot be made. Undefined when this site did not sign it.
 */
export function ownerOfToken(token: string, secret: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const [id = '', signature = '', ...more] = token.split('.')
  const given = Buffer.from(signature, 'base64url')
  const right = signatureOf(id, secret)
  if (more.length || given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  return new Uint8Array(createHash('sha256').update(`owner\0${id}`).digest().subarray(0, ownerBytes))
}

/** The `Set-Cookie` header that gives a browser its token. */
export function writerCookieFor(token: string, isSecure: boolean): string {
  return setCookie({ name: writerCookie, value: token, keptSeconds, isSecure })
}
