import type { Server } from 'node:http'

const graceMilliseconds = 8_000

/**
 * On SIGTERM or SIGINT: takes no new connection, lets requests in flight finish (a view or comment that is
 * being committed is answered), closes each connection behind its answer, then exits. A second signal, or
 * the end of the grace period, ends it at once.
 */
export function stopOnSignals(server: Server): void {
  let stopping = false
  function stop() {
    if (stopping) process.exit(1)
    stopping = true
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => process.exit(1), graceMilliseconds).unref()
  }
  server.prependListener('request', (_request, response) => {
    response.on('close', () => {
      // The connection is idle only after this event.
      if (stopping) setImmediate(() => server.closeIdleConnections())
    })
  })
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
