/** Keys that a process remembers at most: an attack from many addresses must not fill its memory. */
const mostKeys = 50_000

/** What this process was told by the database and need not ask again for a while. */
export type Remembered = {
  /** Seconds for which the key stands, else 0. */
  secondsLeft(key: string): number
  remember(key: string, seconds: number): void
}

/** @param now the clock, in milliseconds */
export function remembered(now: () => number = Date.now, most = mostKeys): Remembered {
  const ends = new Map<string, number>()

  function forgetEnded(): void {
    for (const [key, end] of ends) if (end <= now()) ends.delete(key)
    // All of them are still true: then it is better to ask again than to grow.
    if (ends.size >= most) ends.clear()
  }

  return {
    secondsLeft(key) {
      const left = (ends.get(key) ?? 0) - now()
      return left > 0 ? Math.ceil(left / 1000) : 0
    },
    remember(key, seconds) {
      if (ends.size >= most) forgetEnded()
      ends.set(key, now() + seconds * 1000)
    },
  }
}
