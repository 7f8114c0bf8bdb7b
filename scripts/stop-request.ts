/** Two signals within this time are one: npm, a terminal and a supervisor may each send it. Milliseconds. */
const ECHO = 500

/**
 * Turns the first SIGINT, SIGTERM or SIGHUP into a promise. A later one means that somebody is out of
 * patience: `force` is called and the process ends.
 */
export function stopRequest(force: () => void): Promise<void> {
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
