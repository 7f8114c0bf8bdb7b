/** How often keys came up in this process lately. */
export type Counted = {
  /** Counts one more. @returns how many in the key's window, which begins with its first */
  add(key: string): number
  forget(key: string): void
}

/** @param now the clock, in milliseconds */
export function counted(seconds: number, now: () => number = Date.now, most = 50_000): Counted {
  const windows = new Map<string, { count: number; end: number }>()
  return {
    add(key) {
      const window = windows.get(key)
      if (window && window.end > now()) return (window.count += 1)
      // Windows are in the order in which they began, but for those that began anew: the first are the oldest.
      windows.delete(key)
      if (windows.size >= most) for (const first of windows.keys()) if (windows.delete(first)) break
      windows.set(key, { count: 1, end: now() + seconds * 1000 })
      return 1
    },
    forget: (key) => void windows.delete(key),
  }
}
