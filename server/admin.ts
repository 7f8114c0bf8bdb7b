import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressHeader, isAdminAddress } from '../lib/admin-address.ts'
import { adminHeaders } from '../lib/security-headers.ts'
import { addressOf } from './address.ts'

/** From this request header Next takes the nonce of its inline scripts. */
const policyHeader = 'content-security-policy'

/**
 * Gives an answer below /admin a policy of its own, and Next the nonce in it and the address. Nobody else may send
 * these headers: a nonce that is known beforehand is none.
 */
export function prepareAdmin(request: IncomingMessage, response: ServerResponse, development: boolean): void {
  for (const name of [policyHeader, `${policyHeader}-report-only`, addressHeader])
    Reflect.deleteProperty(request.headers, name)
  if (!isAdminAddress(addressOf(request.url) ?? '')) return
  const headers = adminHeaders(randomBytes(16).toString('base64'), development)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  request.headers[policyHeader] = headers['Content-Security-Policy']
  request.headers[addressHeader] = request.url
}
