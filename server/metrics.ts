import type { IncomingMessage, ServerResponse } from 'node:http'
import { metrics } from '../lib/server/metrics.ts'

/** A request that a proxy passed on comes from outside; the numbers are for the inside. */
function cameThroughProxy({ headers }: IncomingMessage): boolean {
  return headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
}

/**
 * Answers /metrics to those who ask this process itself.
 * @returns false if the request is to be answered like that of any unknown address
 */
export function serveMetrics(request: IncomingMessage, response: ServerResponse): boolean {
  if (cameThroughProxy(request) || (request.method !== 'GET' && request.method !== 'HEAD')) return false
  const { registry } = metrics()
  registry.metrics().then(
    (text) => {
      response.setHeader('Content-Type', registry.contentType)
      response.setHeader('Cache-Control', 'no-store')
      response.end(request.method === 'HEAD' ? undefined : text)
    },
    () => {
      response.statusCode = 500
      response.end()
    },
  )
  return true
}
