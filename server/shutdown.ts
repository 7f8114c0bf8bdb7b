import type { Server, ServerResponse } from 'node:http'
import { beginDraining, isDraining } from '../lib/server/lifecycle.ts'

/** Milliseconds without any request after which connections that are still open do not count. */
const quiet = 1_000

/**
 * On SIGTERM or SIGINT, in this order:
 * 1. /readyz and /servez say 503. For `drainSeconds` everything is answered as before, on new connections too,
 *    because load balancers go on sending until they have noticed; each answer closes its connection.
 * 2. No new connection is taken, idle ones are closed, and requests in flight finish: a view or comment that
 *    is being committed is answered.
 * 3. Exit 0. Requests that take longer than `finishSeconds` are cut off by exit 1, as by a second signal.
 */
export function stopOnSignals(server: Server, drainSeconds: number, finishSeconds = 15): void {
  const inFlight = new Set<ServerResponse>()
  let closed = false
  let exit: NodeJS.Timeout | undefined

  /** A browser's connection in reserve, or one that was upgraded, must not keep the process. */
  function exitWhenQuiet() {
    // A connection is idle only after its response's `close` event.
    setImmediate(() => server.closeIdleConnections())
    clearTimeout(exit)
    if (inFlight.size === 0) exit = setTimeout(() => process.exit(0), quiet)
  }

  function close() {
    closed = true
    server.close(() => process.exit(0))
    exitWhenQuiet()
    setTimeout(() => process.exit(1), finishSeconds * 1000)
  }

  function stop() {
    if (isDraining()) process.exit(1)
    beginDraining()
    for (const response of inFlight) response.shouldKeepAlive = false
    setTimeout(close, drainSeconds * 1000)
  }

  server.prependListener('request', (_request, response) => {
    inFlight.add(response)
    clearTimeout(exit)
    if (isDraining()) response.shouldKeepAlive = false
    response.on('close', () => {
      inFlight.delete(response)
      if (closed) exitWhenQuiet()
    })
  })
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
