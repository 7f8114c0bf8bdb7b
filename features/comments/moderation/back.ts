import { addressWithin } from '@/lib/admin-address'

/** Where a form leads back to: a page of /admin, which says what happened. @param fragment what it says */
export function backTo(value: unknown, fragment: Record<string, string> = {}): string {
  const page = new URL(addressWithin(value), 'http://site.invalid')
  for (const name of ['done', 'left', 'problem']) page.searchParams.delete(name)
  for (const [name, text] of Object.entries(fragment)) page.searchParams.set(name, text)
  return `${page.pathname}${page.search}`
}
