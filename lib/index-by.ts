/** Items by each of their keys, in their own order; keys in the order in which they first come. */
export function indexBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, Item[]> {
  const index = new Map<string, Item[]>()
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const known = index.get(key)
      if (known) known.push(item)
      else index.set(key, [item])
    }
  return index
}
