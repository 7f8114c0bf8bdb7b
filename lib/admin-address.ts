/**
 * The request header in which server/main.ts names the address of a page below /admin, with its query, to the page
 * and its layout; it overwrites what a client sent under this name.
 */
export const addressHeader = 'x-slipway-address'

/** Whether an address (a decoded path) is one of the moderators' pages. */
export function isAdminAddress(address: string): boolean {
  return address === '/admin' || address.startsWith('/admin/')
}
