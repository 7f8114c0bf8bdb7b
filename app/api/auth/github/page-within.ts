/** A page for readers that was sent back to us, or the first one: never a way to another site. */
export function pageWithin(value: unknown): string {
  if (typeof value !== 'string' || value.includes('..')) return '/'
  return /^\/(?:zh|en)(?:\/[a-z0-9/-]*)?(?:#[\w.-]+)?$/.test(value) ? value : '/'
}
