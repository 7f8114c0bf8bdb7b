/**
 * The request header in which server/main.ts names the address of a page below /admin, with its query, to the page
 * and its layout; it overwrites what a client sent under this name.
 */
export const addressHeader = 'x-slipway-address'

/** Whether an address (a decoded path) is one of the moderators' pages. */
export function isAdminAddress(address: string): boolean {
  return address === '/admin' || address.startsWith('/admin/')
}

/** A base that is no site: what leaves it is not followed. */
const base = 'http://site.invalid'

/** An address below /admin that was sent back to us, with its query, else the queue: never a way to another site. */
export function addressWithin(value: unknown): string {
  if (typeof value !== 'string' || !/^\/admin(?:[/?]|$)/.test(value) || !URL.canParse(value, base))
    return '/admin'
  const { origin, pathname, search } = new URL(value, base)
  return origin === base && isAdminAddress(pathname) ? `${pathname}${search}` : '/admin'
}
