/** Endpoints without parameters, whose paths are their labels. */
const endpoints = new Set([
  '/',
  '/healthz',
  '/readyz',
  '/servez',
  '/metrics',
  '/api/comments/preview',
  '/api/comments/ticket',
  '/api/most-read',
  '/api/notices/available',
  '/api/served-by',
  '/api/stats',
])

/** Addresses with parameters; the first that matches names the route. */
const patterns: [RegExp, string][] = [
  [/^\/api\/posts\/[^/]+\/comments$/, '/api/posts/:slug/comments'],
  [/^\/api\/posts\/[^/]+\/comments\/lines$/, '/api/posts/:slug/comments/lines'],
  [/^\/api\/posts\/[^/]+\/comments\/[^/]+\/diff$/, '/api/posts/:slug/comments/:id/diff'],
  [/^\/api\/posts\/[^/]+\/comments\/latest$/, '/api/posts/:slug/comments/latest'],
  [/^\/api\/posts\/[^/]+\/comments\/own$/, '/api/posts/:slug/comments/own'],
  [/^\/api\/posts\/[^/]+\/comments\/[^/]+$/, '/api/posts/:slug/comments/:id'],
  [/^\/api\/posts\/[^/]+\/reactions$/, '/api/posts/:slug/reactions'],
  [/^\/api\/posts\/[^/]+\/views$/, '/api/posts/:slug/views'],
  [/^\/api\/auth\/./, '/api/auth'],
  [/^\/api\/admin\/./, '/api/admin'],
  [/^\/admin(\/|$)/, '/admin'],
  [/^\/(zh|en)\/posts\/[^/]+\/comments$/, '/:locale/posts/:slug/comments'],
  [/^\/(zh|en)\/posts\/[^/]+\/comments\.xml$/, '/:locale/posts/:slug/comments.xml'],
  [/^\/(zh|en)\/search$/, '/:locale/search'],
  [/^\/(zh|en)\/notices\/confirm$/, '/:locale/notices/confirm'],
  [/^\/(zh|en)\/notices\/unsubscribe$/, '/:locale/notices/unsubscribe'],
  [/^\/examples\/./, 'example'],
  [/^\/(_next|fonts|images|islands|og|search-index)\/./, 'asset'],
  [/^\/[^/]+\.(css|ico|js|json|png|svg|txt|webmanifest|xml)$/, 'asset'],
  [/^\/(zh|en)(\/|$)/, 'document'],
]

/**
 * The name of what an address belongs to, for metrics and logs: one of a few, whatever is asked for.
 * @param address a decoded path, as addressOf gives it; undefined if it is no text
 */
export function routeLabel(address: string | undefined): string {
  if (address === undefined) return 'other'
  if (endpoints.has(address)) return address
  return patterns.find(([pattern]) => pattern.test(address))?.[1] ?? 'other'
}

const quiet = new Set(['/healthz', '/readyz', '/servez', '/metrics', 'document', 'asset', 'example'])

/** Whether requests of this route are many and say little: probes, scrapes, files. */
export function isQuiet(route: string): boolean {
  return quiet.has(route)
}

const files = new Set(['document', 'asset', 'example'])

/** Whether the route's answers are the same for every request. */
export function isFile(route: string): boolean {
  return files.has(route)
}
