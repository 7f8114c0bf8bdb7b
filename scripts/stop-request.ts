/** Two signals within this time are one: npm, a terminal and a supervisor may each send it. Milliseconds. */
const ECHO = 500

/**
 * Turns the first SIGINT, SIGTERM or SIGHUP into a promise. A later one means that somebody is out of
 * patience: `force` is called and the process ends.
 */
export function stopRequest(force: () => void): Promise<void> {
  process.on('uncaughtException', ignoreEndOfEsbuild)
  return new Promise((resolve) => {
    let first: number | undefined
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        first ??= performance.now()
        if (performance.now() - first < ECHO) return resolve()
        force()
        process.exit(130)
      })
  })
}

/**
 * Ctrl-C in a terminal reaches esbuild's own process too, and its end comes as an exception that nobody can
 * catch: it must not keep us from stopping the database.
 */
function ignoreEndOfEsbuild(error: Error): void {
  if (error.message.startsWith('The service was stopped')) return
  console.error(error)
  process.exit(1)
}
