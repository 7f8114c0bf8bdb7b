import { setCookie } from '../http/cookie'

/** The name of the cookie by which a reader is known who signed in with GitHub. */
export const readerCookie = 'slipway-reader'

/** As long as the session in the database, in seconds. */
const keptSeconds = 90 * 86_400

/** The `Set-Cookie` header that signs a reader in, or without a token out. */
export function readerCookieFor(token: string | undefined, isSecure: boolean): string {
  return setCookie({ name: readerCookie, value: token, keptSeconds, isSecure })
}
