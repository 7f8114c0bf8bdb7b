/** Writes a line below the step that is running. */
export function logDetail(line: string): void {
  console.log(`    ${line}`)
}

/**
 * Runs one step of a command and prints a line with how long it took.
 * @param describe says in a few words what came of it
 */
export async function step<T>(
  name: string,
  work: () => Promise<T>,
  describe: (result: T) => string,
): Promise<T> {
  const started = performance.now()
  const result = await work()
  console.log(`  ✓ ${name.padEnd(14)} ${describe(result).padEnd(40)} ${secondsSince(started)} s`)
  return result
}

/** Seconds since a `performance.now()`, with one decimal. */
export function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1)
}
