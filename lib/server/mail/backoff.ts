/** Attempts that are made in all; the last one comes 1.7 to 3.4 days after the first. */
export const mostAttempts = 14

const first = 60
const longest = 86_400

/**
 * Seconds until the next attempt: twice as long each time, a day at most, and up to half of it less, so that mails
 * that failed together do not come back together.
 * @param attempts how many have been made
 * @param random from 0 to 1
 */
export function secondsUntilNext(attempts: number, random = Math.random()): number {
  const delay = Math.min(longest, first * 2 ** (attempts - 1))
  return Math.round(delay * (1 - random / 2))
}
