/** All texts in a JSON value that are whole addresses. */
function addressesIn(value: unknown): string[] {
  // The fragment of an `@id` is a name, not a place on the page.
  if (typeof value === 'string') return /^https?:\/\//.test(value) ? [value.replace(/#.*/, '')] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(addressesIn)
}

/** The addresses in a block of JSON-LD, or undefined if it is no JSON: then no reader gets anything of it. */
export function readLinkedData(text: string): string[] | undefined {
  try {
    return addressesIn(JSON.parse(text))
  } catch {
    return undefined
  }
}
