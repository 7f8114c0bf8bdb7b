const key = 'read'

/** The slugs of the articles that the reader has read to their end, in this browser. */
export function readPosts(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return new Set(Array.isArray(stored) ? stored.filter((slug) => typeof slug === 'string') : [])
  } catch {
    // No storage, or something else under this key: nothing was read then.
    return new Set()
  }
}

export function rememberRead(slug: string): void {
  const read = readPosts()
  if (read.has(slug)) return
  try {
    localStorage.setItem(key, JSON.stringify([...read, slug]))
  } catch {
    // Without storage nothing is remembered, and nothing else is lost.
  }
}
