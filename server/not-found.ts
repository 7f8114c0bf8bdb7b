import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { localeOfPath, negotiateLocale } from '../lib/locale.ts'
import { loadDocument } from '../lib/server/documents.ts'

function isHtmlNotFound(status: number, response: ServerResponse): boolean {
  const type = response.getHeader('content-type')
  return status === 404 && (typeof type !== 'string' || type.startsWith('text/html'))
}

/**
 * Answers a 404 of Next with the designed document in the reader's language: that of the path, else of
 * `Accept-Language`. Next alone knows one page for all, which it renders with its runtime.
 */
export function replaceNotFound(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, write, end } = response
  const [pathname = '/'] = (request.url ?? '/').split('?')
  if (pathname.startsWith('/api/') || pathname.startsWith('/_next/')) return
  let replacing = false

  async function sendDocument() {
    const locale = localeOfPath(pathname) ?? negotiateLocale(request.headers['accept-language'])
    const body = await loadDocument(`/${locale}/not-found`).catch(() => 'Not found · 没有找到这一页')
    for (const name of ['content-length', 'etag', 'x-nextjs-cache', 'x-nextjs-prerender', 'link'])
      response.removeHeader(name)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Language', locale)
    response.setHeader('Cache-Control', 'no-cache')
    response.setHeader('Vary', 'Accept-Language, Accept-Encoding')
    Object.assign(response, { writeHead, write, end })
    response.statusCode = 404
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  Object.assign(response, {
    writeHead(status: number, ...rest: [string?, OutgoingHttpHeaders?]) {
      replacing = isHtmlNotFound(status, response)
      if (!replacing) Reflect.apply(writeHead, response, [status, ...rest])
      return response
    },
    write(...chunk: unknown[]) {
      if (!response.headersSent && !replacing) response.writeHead(response.statusCode)
      return replacing ? true : Reflect.apply(write, response, chunk)
    },
    end(...chunk: unknown[]) {
      if (!response.headersSent && !replacing) response.writeHead(response.statusCode)
      if (replacing) void sendDocument()
      else Reflect.apply(end, response, chunk)
      return response
    },
  })
}
