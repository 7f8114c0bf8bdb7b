import 'server-only'
import { env } from '../env'
import { isSecureRequest } from '../visitor/client-address'

/** A host as browsers write it: a name, IPv4 or IPv6 in brackets, and a port. */
const host = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?$/

/**
 * The origin under which a moderator's browser knows this site. `Host` may be believed here: no page can make a
 * browser send another one, and a passkey is bound to the name that the browser itself saw. Without a usable host
 * it is SITE_URL.
 */
export function originOf(headers: Headers): string {
  const named = headers.get('host')?.toLowerCase() ?? ''
  const scheme = isSecureRequest({ headers }) ? 'https' : 'http'
  if (host.test(named)) return new URL(`${scheme}://${named}`).origin
  return env().SITE_URL ?? `http://localhost:${env().PORT}`
}
