import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '../lib/server/log.ts'
import { metrics } from '../lib/server/metrics.ts'
import { requestIdFrom, requestIdHeader, withRequestId } from '../lib/server/request-context.ts'
import { addressOf } from './address.ts'
import { isFile, isQuiet, routeLabel } from './route-label.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** What nginx calls it when the client leaves before the whole answer was sent. */
const clientLeft = 499

/**
 * Gives each request an id and, behind its answer, counts it, measures it and writes a line about it. The
 * line has no address, no agent and no query: nothing that says who asked, or for what in their words.
 */
export function observe(handle: Handler): Handler {
  return (request, response) => {
    const started = performance.now()
    const { requests, duration, inFlight } = metrics()
    const method = request.method ?? ''
    const route = routeLabel(addressOf(request.url))
    const requestId = requestIdFrom(request.headers[requestIdHeader])
    request.headers[requestIdHeader] = requestId
    // A file's answer is everybody's, and caches may keep it.
    if (!isFile(route)) response.setHeader('X-Request-Id', requestId)
    inFlight.inc()
    withRequestId(requestId, () => {
      response.once('close', () => {
        const seconds = (performance.now() - started) / 1000
        const status = response.writableFinished ? response.statusCode : clientLeft
        inFlight.dec()
        requests.inc({ method, route, status })
        duration.observe({ method, route }, seconds)
        const milliseconds = Math.round(seconds * 1e5) / 100
        // Named here: this event comes from the socket, outside of the request's context.
        const line = { request_id: requestId, method, route, status, milliseconds }
        if (isQuiet(route)) log().debug(line, 'request')
        else log().info(line, 'request')
      })
      handle(request, response)
    })
  }
}
