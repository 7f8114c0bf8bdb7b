import type { IncomingHttpHeaders } from 'node:http'

/** By these Next lets whoever knows a build's preview key revalidate pages, or see drafts. */
const privileged = [
  'x-prerender-revalidate',
  'x-prerender-revalidate-if-generated',
  'x-next-revalidated-tags',
  'x-next-revalidate-tag-token',
]
const cookies = /^\s*(__prerender_bypass|__next_preview_data)=/

/**
 * Takes out of a request what addresses Next's preview mode. The site has none, and the keys of its builds are
 * no secret (scripts/build/tidy-standalone.ts).
 */
export function refusePreview(headers: IncomingHttpHeaders): void {
  for (const name of privileged) Reflect.deleteProperty(headers, name)
  if (!headers.cookie) return
  const others = headers.cookie.split(';').filter((cookie) => !cookies.test(cookie))
  if (others.length > 0) headers.cookie = others.join(';')
  else delete headers.cookie
}
