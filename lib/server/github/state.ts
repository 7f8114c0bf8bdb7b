import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { setCookie } from '../http/cookie'

/** The name of the cookie that a browser carries to GitHub and back. */
export const stateCookie = 'slipway-github'

/** Seconds for which somebody may think about it there. */
const keptSeconds = 600

export type Way = {
  /** Comes back as it was sent, so that nobody can send a reader here with somebody else's answer. */
  state: string
  /** Known to this browser alone (PKCE, RFC 7636): a code that leaks on the way is worth nothing. */
  verifier: string
  /** Where the reader came from. */
  next: string
}

const sign = (text: string, secret: Uint8Array) =>
  createHmac('sha256', secret).update(`github\0${text}`).digest()

export function newWay(next: string): Way {
  return {
    state: randomBytes(16).toString('base64url'),
    verifier: randomBytes(32).toString('base64url'),
    next,
  }
}

/** What GitHub is told of the verifier. */
export function challengeOf({ verifier }: Way): string {
  return createHash('sha256').update(verifier).digest('base64url')
}

function signed({ state, verifier, next }: Way, secret: Uint8Array): string {
  const text = Buffer.from(JSON.stringify([state, verifier, next])).toString('base64url')
  return `${text}.${sign(text, secret).toString('base64url')}`
}

/** The `Set-Cookie` header that keeps a way, or without one takes it away. */
export function wayCookie(way: Way | undefined, secret: Uint8Array, isSecure: boolean): string {
  const value = way && signed(way, secret)
  return setCookie({ name: stateCookie, value, keptSeconds, path: '/api/auth/github', isSecure })
}

/** The way that a cookie keeps; undefined if this site did not sign it. */
export function wayFrom(value: string | undefined, secret: Uint8Array): Way | undefined {
  const [text = '', signature = ''] = (value ?? '').split('.')
  const given = Buffer.from(signature, 'base64url')
  const right = sign(text, secret)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const [state, verifier, next] = JSON.parse(Buffer.from(text, 'base64url').toString())
  return { state, verifier, next }
}
