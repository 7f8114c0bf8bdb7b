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
}

/**
 * Collects items that arrive close together and hands them over as one batch. Each caller's promise settles
 * with the batch that its item was in: when it resolves, `flush` has succeeded, with what `flush` returned.
 */
export function microBatch<Item, Result>(
  flush: (items: Item[]) => Promise<Result>,
  { delay, size }: Options,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = []
  let timer: NodeJS.Timeout | undefined

  async function send(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const batch = waiting
    waiting = []
    try {
      const result = await flush(batch.map(({ item }) => item))
      for (const { resolve } of batch) resolve(result)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (waiting.length >= size) void send()
      else timer ??= setTimeout(() => void send(), delay)
    })
}
