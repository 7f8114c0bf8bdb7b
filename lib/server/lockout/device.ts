import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { setCookie } from '../http/cookie'

/** The name of the cookie by which a browser shows that somebody signed in with it before. */
export const deviceCookie = 'slipway-device'

/** For how long it does so, in seconds. */
const keptSeconds = 180 * 86_400

function signatureOf(nonce: string, email: string, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`device\0${nonce}\0${email}`).digest()
}

/** Whether this browser signed in to this account before; its guesses are then counted by themselves. */
export function isDeviceOf(token: string, email: string, secret: Uint8Array): boolean {
  const [nonce = '', signature = '', ...more] = token.split('.')
  const given = Buffer.from(signature, 'base64url')
  const right = signatureOf(nonce, email, secret)
  return more.length === 0 && given.length === right.length && timingSafeEqual(given, right)
}

/** The `Set-Cookie` header that makes a browser known to an account. */
export function deviceCookieFor(email: string, secret: Uint8Array, isSecure: boolean): string {
  const nonce = randomBytes(16).toString('base64url')
  const token = `${nonce}.${signatureOf(nonce, email, secret).toString('base64url')}`
  return setCookie({ name: deviceCookie, value: token, keptSeconds, path: '/api/auth', isSecure })
}
