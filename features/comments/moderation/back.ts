/** Where a form leads back to: a page of /admin of this site, else the queue. */
export function backTo(value: unknown, fragment: Record<string, string> = {}): string {
  const asked = typeof value === 'string' && /^\/admin(?:[/?]|$)/.test(value) ? value : '/admin'
  // A base that is no site: what leaves it is not followed.
  const base = 'http://site.invalid'
  const url = URL.canParse(asked, base) ? new URL(asked, base) : new URL('/admin', base)
  const page = url.origin === base && /^\/admin(?:\/|$)/.test(url.pathname) ? url : new URL('/admin', base)
  for (const name of ['done', 'left', 'problem']) page.searchParams.delete(name)
  for (const [name, text] of Object.entries(fragment)) page.searchParams.set(name, text)
  return `${page.pathname}${page.search}`
}
