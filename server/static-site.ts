import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import { siteDirectory } from '../lib/server/documents.ts'

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** Files whose names carry a hash of their content never change. */
const hashed = /^\/(_next\/static|islands)\//

/** What browsers may fetch ahead; as a header it needs no inline script. */
const speculationRules = '/speculation-rules.json'

/**
 * Serves the documents and assets that the build wrote, precompressed, without asking Next. Everything else
 * goes to `next`.
 */
export function serveStaticSite(): Handler {
  const serve = sirv(siteDirectory, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: ['html'],
    setHeaders(response, pathname) {
      response.setHeader('Vary', 'Accept-Encoding')
      if (pathname === speculationRules)
        response.setHeader('Content-Type', 'application/speculationrules+json')
      else if (!/\.[a-z0-9]+$/.test(pathname))
        response.setHeader('Speculation-Rules', `"${speculationRules}"`)
      response.setHeader(
        'Cache-Control',
        hashed.test(pathname) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      )
    },
  })
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') serve(request, response, next)
    else next()
  }
}
