import 'server-only'
import { RateLimiterMySQL, RateLimiterRes } from 'rate-limiter-flexible'
import { addPoints, deleteWindow, findWindow, setPoints } from './repository'

/**
 * The library counts, blocks in memory and words its answers; only its questions to the store are ours. As it comes it
 * would open a second pool of connections, go by the clock of each replica, hold the row through four round trips and
 * give up on a deadlock (docs/decisions/014).
 */
class SiteLimiter extends RateLimiterMySQL {
  async _upsert(name: string, points: number, milliseconds: number, isForced = false) {
    if (isForced) await setPoints(name, points, milliseconds)
    const sum = isForced ? points : await addPoints(name, points, milliseconds)
    // When the window ends matters to those who have to wait for it.
    const remaining = sum < this.points ? milliseconds : ((await findWindow(name))?.remaining ?? 0)
    return toRows(sum, remaining)
  }

  async _get(name: string) {
    const window = await findWindow(name)
    return window ? toRows(window.points, window.remaining) : null
  }

  async _delete(name: string) {
    return deleteWindow(name)
  }
}

/** As the library reads them: the end of the window by this process's clock. */
function toRows(points: number, remaining: number) {
  return [{ points, expire: Date.now() + remaining }]
}

export type Limit = {
  /** What is counted; names of limits do not begin with each other's. */
  name: string
  /** How many are let through in a window. */
  points: number
  seconds: number
}

/** A limit that all replicas count together. */
export type SharedLimit = {
  /**
   * Counts one more, or more. Once the limit is reached this process remembers it and asks no database until the
   * window ends, so that a flood costs no query.
   * @returns seconds until the window ends when this is too many, else 0
   */
  take(key: string, points?: number): Promise<number>
}

/** Makes a limit; make it once for each process, since it remembers which keys have reached it. */
export function sharedLimit({ name, points, seconds }: Limit): SharedLimit {
  const limiter = new SiteLimiter({
    storeClient: {},
    storeType: 'pool',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
    inMemoryBlockOnConsumed: points,
  })
  return {
    async take(key, count = 1) {
      try {
        await limiter.consume(key, count)
        return 0
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      }
    },
  }
}
