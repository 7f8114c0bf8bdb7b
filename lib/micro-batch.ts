type Waiting<Item, Result> = {
  item: Item
  resolve: (result: Result) => void
  reject: (reason: unknown) => void
}

type Options = {
  /** Milliseconds that the first item of a batch waits for others. */
  delay: number
  /** Items with which a batch goes at once. */
  size: number
  /** Batches on their way at the same time; the next one waits, and grows meanwhile. */
  atOnce?: number
}

/**
 * Collects items that arrive close together and hands them over as one batch. Each caller's promise settles
 * with the batch that its item was in: when it resolves, `flush` has succeeded, with what `flush` returned.
 */
export function microBatch<Item, Result>(
  flush: (items: Item[]) => Promise<Result>,
  { delay, size, atOnce = Infinity }: Options,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = []
  let timer: NodeJS.Timeout | undefined
  let isDue = false
  let running = 0

  async function settle(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const result = await flush(batch.map(({ item }) => item))
      for (const { resolve } of batch) resolve(result)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    } finally {
      running -= 1
      send()
    }
  }

  function send(): void {
    if (running >= atOnce || !(isDue || waiting.length >= size)) return
    clearTimeout(timer)
    timer = undefined
    isDue = false
    const batch = waiting
    waiting = []
    running += 1
    void settle(batch)
  }

  function beDue(): void {
    isDue = true
    send()
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (waiting.length >= size) send()
      if (waiting.length > 0 && !isDue) timer ??= setTimeout(beDue, delay)
    })
}
