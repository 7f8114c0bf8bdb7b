import 'server-only'
import { isDatabaseUnavailable } from './database-error'

type Queue = { waiting: number; last: Promise<unknown>; failure?: { error: unknown } }

const queues = new Map<string, Queue>()

/**
 * Does work on one thing after the other, within this process. Transactions that wait for the same row would each hold a
 * connection while they wait, until none is left for anybody else; here they wait without one. It makes nothing
 * right or wrong: the row's lock does, over all replicas.
 * @throws what `work` throws; when the database is away, everybody who waits is told so at once
 */
export async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const queue = queues.get(name) ?? { waiting: 0, last: Promise.resolve() }
  queues.set(name, queue)
  queue.waiting += 1
  const mine = queue.last.then(() => {
    if (queue.failure) throw queue.failure.error
    return work()
  })
  queue.last = mine.catch((error: unknown) => {
    if (isDatabaseUnavailable(error)) queue.failure = { error }
  })
  try {
    return await mine
  } finally {
    queue.waiting -= 1
    if (queue.waiting === 0) queues.delete(name)
  }
}
