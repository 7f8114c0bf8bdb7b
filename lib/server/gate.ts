/**
 * Lets so many pieces of work run at once; the others wait in order. Under a flood a process then stays quick for
 * everybody else, instead of beginning everything and finishing nothing.
 * @returns runs a piece of work when its turn comes
 */
export function gate(places: number) {
  const waiting: (() => void)[] = []
  let free = places

  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
