import { setTimeout as wait } from 'node:timers/promises'

/**
 * Asks again and again until there is an answer.
 * @param ask returns undefined for "not yet"; what it throws ends the polling
 * @param milliseconds how long to go on
 * @param interval milliseconds between two questions
 * @returns the answer, or undefined when the time is over
 */
export async function poll<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  milliseconds: number,
  interval = 50,
): Promise<T | undefined> {
  const end = performance.now() + milliseconds
  for (;;) {
    const answer = await ask()
    if (answer !== undefined || performance.now() >= end) return answer
    await wait(interval)
  }
}
