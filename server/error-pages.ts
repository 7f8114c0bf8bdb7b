import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { languageTags, localeOfPath, negotiateLocale, type Locale } from '../lib/locale.ts'
import { loadDocument } from '../lib/server/documents.ts'
import { formerAddress } from './former-address.ts'

type Head = (string | OutgoingHttpHeaders | undefined)[]

/** The content type, from the headers that go with `writeHead` or those set before. Next sets it as a list. */
function typeOf(response: ServerResponse, head: Head): string | undefined {
  const given = head.flatMap((item) => (typeof item === 'object' ? Object.entries(item) : []))
  const named = given.find(([name]) => name.toLowerCase() === 'content-type')
  const type = named ? named[1] : response.getHeader('content-type')
  return type === undefined ? undefined : String(type)
}

/** Pages are HTML, and Next answers what fails within a route in plain words. */
function isForPeople(response: ServerResponse, head: Head): boolean {
  const type = typeOf(response, head)
  return type === undefined || /^text\/(html|plain)/.test(type)
}

/** The language of the path, else that of `Accept-Language`. */
function localeOf(request: IncomingMessage): Locale {
  return localeOfPath(request.url ?? '/') ?? negotiateLocale(request.headers['accept-language'])
}

type ErrorPage = { status: number; document: string; instead: string; kept: string }

const notFound = {
  status: 404,
  document: 'not-found',
  instead: 'Not found · 没有找到这一页',
  kept: 'no-cache',
} satisfies ErrorPage

const failure = {
  status: 500,
  document: 'failed',
  instead: 'Something failed here · 这里出了故障',
  kept: 'no-store',
} satisfies ErrorPage

async function sendPage(request: IncomingMessage, response: ServerResponse, page: ErrorPage): Promise<void> {
  const locale = localeOf(request)
  const body = await loadDocument(`/${locale}/${page.document}`).catch(() => page.instead)
  response.statusCode = page.status
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Language', languageTags[locale])
  response.setHeader('Cache-Control', page.kept)
  response.setHeader('Vary', 'Accept-Language, Accept-Encoding')
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Leads to the article that once had the address, else says in the reader's language that there is nothing. */
export async function sendNotFound(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const now = await formerAddress(request.url ?? '/')
  if (now === undefined) return sendPage(request, response, notFound)
  // An hour: long enough for a browser to remember, and for an author to change his mind.
  response.writeHead(308, { Location: now, 'Cache-Control': 'public, max-age=3600' }).end()
}

/** The designed 500. It says nothing of what failed: that stands in the log, under the id of the request. */
export async function sendFailure(request: IncomingMessage, response: ServerResponse): Promise<void> {
  return sendPage(request, response, failure)
}

const replacements = new Map([
  [404, sendNotFound],
  [500, sendFailure],
])

/**
 * Answers Next's 404 and 500 with ours. Next alone knows one page for all languages, which it renders with its
 * runtime and, where the page itself failed, cannot render.
 */
export function replaceErrors(request: IncomingMessage, response: ServerResponse): void {
  const { writeHead, write, end } = response
  if (/^\/(api|_next)(\/|\?|$)/.test(request.url ?? '/')) return
  let replacement: typeof sendNotFound | undefined

  function replace(send: typeof sendNotFound) {
    for (const name of ['content-length', 'etag', 'x-nextjs-cache', 'x-nextjs-prerender', 'link'])
      response.removeHeader(name)
    Object.assign(response, { writeHead, write, end })
    void send(request, response)
  }

  Object.assign(response, {
    writeHead(status: number, ...head: Head) {
      replacement = isForPeople(response, head) ? replacements.get(status) : undefined
      if (!replacement) Reflect.apply(writeHead, response, [status, ...head])
      return response
    },
    write(...chunk: unknown[]) {
      if (!response.headersSent && !replacement) response.writeHead(response.statusCode)
      return replacement ? true : Reflect.apply(write, response, chunk)
    },
    end(...chunk: unknown[]) {
      if (!response.headersSent && !replacement) response.writeHead(response.statusCode)
      if (replacement) replace(replacement)
      else Reflect.apply(end, response, chunk)
      return response
    },
  })
}
