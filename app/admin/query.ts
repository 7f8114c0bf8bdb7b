/** The query of a page, as Next gives it. */
export type Query = Record<string, string | string[] | undefined>

/** The first value of a parameter. */
export function first(query: Query, name: string): string | undefined {
  const value = query[name]
  return Array.isArray(value) ? value[0] : value
}

/** An address with these parameters; empty ones are left out. */
export function addressWith(page: string, parameters: Record<string, string | null | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value)
  return query.size > 0 ? `${page}?${query}` : page
}
