function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/**
 * The article that an address on another site, or a former one here, stands for: the last part of its path that is, or
 * was, an article's name.
 * @param recordOf what stands under such a name
 */
export function articleOf<Article>(
  address: string,
  recordOf: (name: string) => Article | undefined,
): Article | undefined {
  const base = 'http://site.invalid'
  const path = URL.canParse(address, base) ? new URL(address, base).pathname : address
  for (const segment of path.split('/').reverse()) {
    const name = decoded(segment)
      .toLowerCase()
      .replace(/\.(?:html?|md|php)$/, '')
    const record = name ? recordOf(name) : undefined
    if (record) return record
  }
  return undefined
}
