import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { localeOfPath, negotiateLocale } from '../lib/locale.ts'
import { loadDocument } from '../lib/server/documents.ts'

type Head = (string | OutgoingHttpHeaders | undefined)[]

/** The content type, from the headers that go with `writeHead` or those set before. */
function typeOf(response: ServerResponse, head: Head): unknown {
  const given = head.flatMap((item) => (typeof item === 'object' ? Object.entries(item) : []))
  const named = given.find(([name]) => name.toLowerCase() === 'content-type')
  return named ? named[1] : response.getHeader('content-type')
}

function isHtmlNotFound(status: number, response: ServerResponse, head: Head): boolean {
  const type = typeOf(response, head)
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
    writeHead(status: number, ...head: Head) {
      replacing = isHtmlNotFound(status, response, head)
      if (!replacing) Reflect.apply(writeHead, response, [status, ...head])
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
