import { deadline, missedDeadline } from './deadline'

/**
 * Lets so many pieces of work run at once; the others wait in order. Under a flood a process then stays quick for
 * everybody else, instead of beginning everything and finishing nothing.
 * @param patience milliseconds after which nobody waits for the answer: work whose turn comes later is not begun
 * @returns runs a piece of work when its turn comes; it throws database_unavailable when that is too late
 */
export function gate(places: number, patience = deadline) {
  const waiting: (() => void)[] = []
  let free = places

  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const asked = performance.now()
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      if (performance.now() - asked >= patience) throw missedDeadline(patience)
      return await work()
    } finally {
      leave()
    }
  }
}
