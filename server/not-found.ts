import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { localeOfPath, negotiateLocale } from '../lib/locale.ts'
import { loadDocument } from '../lib/server/documents.ts'

type Head = (string | OutgoingHttpHeaders | undefined)[]

/** The content type, from the headers that go with `writeHead` or those set before. Next sets it as a list. */
function typeOf(response: ServerResponse, head: Head): string | undefined {
  const given = head.flatMap((item) => (typeof item === 'object' ? Object.entries(item) : []))
  const named = given.find(([name]) => name.toLowerCase() === 'content-type')
  const type = named ? named[1] : response.getHeader('content-type')
  return type === undefined ? undefined : String(type)
}

function isHtmlNotFound(status: number, response: ServerResponse, head: Head): boolean {
  const type = typeOf(response, head)
  return status === 404 && (type === undefined || type.startsWith('text/html'))
}

/** The designed 404 in the reader's language: that of the path, else of `Accept-Language`. */
export async function sendNotFound(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const locale = localeOfPath(request.url ?? '/') ?? negotiateLocale(request.headers['accept-language'])
  const body = await loadDocument(`/${locale}/not-found`).catch(() => 'Not found · 没有找到这一页')
  response.statusCode = 404
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Language', locale)
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('Vary', 'Accept-Language, Accept-Encoding')
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Answers a 404 of Next with ours. Next alone knows one page for all, which it renders with its runtime. */
export function replaceNotFound(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, write, end } = response
  if (/^\/(api|_next)(\/|\?|$)/.test(request.url ?? '/')) return
  let replacing = false

  function replace() {
    for (const name of ['content-length', 'etag', 'x-nextjs-cache', 'x-nextjs-prerender', 'link'])
      response.removeHeader(name)
    Object.assign(response, { writeHead, write, end })
    void sendNotFound(request, response)
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
      if (replacing) replace()
      else Reflect.apply(end, response, chunk)
      return response
    },
  })
}
