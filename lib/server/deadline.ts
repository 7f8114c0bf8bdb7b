import 'server-only'
import { AppError } from '@/lib/app-error'

/** Milliseconds after which nobody waits for an answer of the database any more. */
export const deadline = 8_000

/** What is said then. */
export function missedDeadline(milliseconds: number): AppError {
  return new AppError('database_unavailable', { message: `no answer in ${milliseconds} ms`, retryAfter: 5 })
}

/**
 * Gives up on work that depends on the database when it takes too long: a network that drops packets without
 * refusing them would let a request hang for minutes. Whether the work was done is then unknown, so nothing
 * is acknowledged.
 * @param milliseconds how long to wait
 * @throws AppError database_unavailable after that time
 */
export async function withDeadline<Result>(work: Promise<Result>, milliseconds = deadline): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(missedDeadline(milliseconds)), milliseconds)
  })
  // Nobody waits for it any more once the deadline has passed.
  work.catch(() => undefined)
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
