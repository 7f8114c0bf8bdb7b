import type { IncomingMessage, ServerResponse } from 'node:http'
import { problemStatus } from '../lib/app-error.ts'
import { languageTags, negotiateLocale } from '../lib/locale.ts'
import { messagesOf } from '../lib/messages/messages-of.ts'
import { peerHeader } from '../lib/peer-header.ts'
import { floodSeconds } from '../lib/server/flood.ts'
import { metrics } from '../lib/server/metrics.ts'
import { clientAddressOf } from '../lib/server/visitor/client-address.ts'

const code = 'too_many_comments'

const isComment = (request: IncomingMessage, address: string | undefined) =>
  request.method === 'POST' && /^\/api\/posts\/[^/]+\/comments$/.test(address ?? '')

function clientOf({ headers }: IncomingMessage, proxies: readonly string[]): string {
  const given = new Headers()
  for (const name of [peerHeader, 'x-forwarded-for']) {
    const value = headers[name]
    if (value !== undefined) given.set(name, String(value))
  }
  return clientAddressOf(given, proxies)
}

/**
 * Answers comments of an address that has had all its attempts, before Next is asked and without a query: a flood
 * costs readers nothing.
 * @param address the decoded path
 * @param proxies whose X-Forwarded-For is believed
 * @returns whether it answered
 */
export function refuseFlood(
  request: IncomingMessage,
  response: ServerResponse,
  address: string | undefined,
  proxies: readonly string[],
): boolean {
  if (!isComment(request, address)) return false
  const seconds = floodSeconds(clientOf(request, proxies))
  if (seconds === 0) return false
  const locale = negotiateLocale(request.headers['accept-language'])
  const { title, detail } = messagesOf(locale).problems[code]
  // A form is sent by a person: they get words, and what they typed with their browser's way back.
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
  const status = problemStatus[code]
  const problem = JSON.stringify({ type: `/problems/${code}`, title, detail, status, code })
  metrics().commentsRefused.inc({ code })
  response
    .writeHead(status, {
      'Content-Type': isForm ? 'text/plain; charset=utf-8' : 'application/problem+json',
      'Content-Language': languageTags[locale],
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language',
      'Retry-After': String(seconds),
    })
    .end(isForm ? `${title}\n\n${detail}\n` : problem)
  // What was sent is not read, only thrown away, so that the connection can be used again.
  request.resume()
  return true
}
