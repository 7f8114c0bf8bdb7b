import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import Negotiator from 'negotiator'
import send from 'send'
import { siteDirectory } from '../lib/server/documents.ts'
import { typeOfFile } from './file-types.ts'
import { indexSite, type SiteFile } from './site-index.ts'

/** Files whose names carry a hash of their content never change. */
const hashed = /^\/(_next\/static|fonts|images|islands|search-index\/[a-z]+)\//

/** Beside the site, in images: the hashed files of the release before, for pages of it that are still open. */
const previousDirectory = 'previous'

/** What browsers may fetch ahead; as a header it needs no inline script. */
const speculationRules = '/speculation-rules.json'

/** Headers that say what a file is and how long it may be kept. */
function headersOf(address: string, file: string): Record<string, string> {
  const kept = hashed.test(address)
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=0, must-revalidate'
  const common = { Vary: 'Accept-Encoding', 'Cache-Control': kept }
  // Examples are read or saved, and never run by a browser.
  if (address.startsWith('/examples/'))
    return { ...common, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Disposition': 'attachment' }
  const headers = { ...common, 'Content-Type': typeOfFile(file) }
  return file.endsWith('.html') ? { ...headers, 'Speculation-Rules': `"${speculationRules}"` } : headers
}

/** A file of a directory that is served. */
type Found = SiteFile & { root: string }

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { root, file, encodings }: Found,
): void {
  const options = { preferred: ['br', 'gzip'] }
  const encoding = new Negotiator(request).encoding([...encodings, 'identity'], options) ?? 'identity'
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  const suffix = { br: '.br', gzip: '.gz' }[encoding] ?? ''
  send(request, encodeURI(`/${file}${suffix}`), {
    root,
    cacheControl: false,
    dotfiles: 'allow',
    lastModified: false,
  }).pipe(response)
}

/** A release that is not here any more, or not yet: nobody may remember this, and no page is needed for it. */
function sendMissing(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(request.method === 'HEAD' ? undefined : 'Not found\n')
}

export type StaticSite = {
  /** Whether the address is a part of other answers: Next must not show it as a page. */
  isPart(address: string): boolean
  /** Answers if the address is a file's. @returns false if it is not */
  serve(request: IncomingMessage, response: ServerResponse, address: string): boolean
}

/**
 * The files that the build wrote, precompressed, sent without asking Next.
 * @param documents whether pages are among them; Next has its own copies
 */
export function openStaticSite({ documents }: { documents: boolean }): StaticSite {
  const { files, parts } = indexSite(siteDirectory)
  const previous = existsSync(previousDirectory) ? indexSite(previousDirectory).files : undefined

  function find(address: string): Found | undefined {
    const current = files.get(address)
    if (current?.file.endsWith('.html') && !documents) return undefined
    if (current) return { ...current, root: siteDirectory }
    const former = hashed.test(address) ? previous?.get(address) : undefined
    return former && { ...former, root: previousDirectory }
  }

  return {
    isPart: (address) => documents && parts.has(address),
    serve(request, response, address) {
      const found = find(address)
      if (!found) {
        if (hashed.test(address)) sendMissing(request, response)
        return hashed.test(address)
      }
      if (request.method === 'GET' || request.method === 'HEAD') {
        for (const [name, value] of Object.entries(headersOf(address, found.file)))
          response.setHeader(name, value)
        sendFile(request, response, found)
      } else {
        response.statusCode = request.method === 'OPTIONS' ? 204 : 405
        response.setHeader('Allow', 'GET, HEAD, OPTIONS')
        response.end()
      }
      return true
    },
  }
}
