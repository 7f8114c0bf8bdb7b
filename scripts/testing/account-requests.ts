import { randomInt } from 'node:crypto'
import { peerHeader } from '../../lib/peer-header.ts'

export const someAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`

type Sent = { address?: string; cookie?: string; origin?: string; form?: boolean; agent?: string }

/** What a page of /admin sends to app/api/auth. */
export function post(
  fields: Record<string, unknown>,
  { cookie = '', origin = 'http://localhost', form, agent = 'test', address = someAddress() }: Sent = {},
): Request {
  const texts = Object.entries(fields).map(([name, value]) => [name, String(value)])
  const body = form ? new URLSearchParams(texts) : JSON.stringify(fields)
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json'
  const sender = { [peerHeader]: address, 'user-agent': agent }
  const headers = { host: 'localhost', origin, cookie, 'content-type': type, ...sender }
  return new Request('http://localhost/api/auth/x', { method: 'POST', headers, body })
}

/** What a browser sends back of an answer's cookies. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** The headers of a request for a page. */
export const asked = (cookie: string) => new Headers({ host: 'localhost', cookie })
