const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
}
const part = /([0-9]*)(?:\.([0-9]*))?([^0-9.]*)/y

/** Nanoseconds of a duration in Go's notation, such as `1m30s`; undefined when it is none. */
export function parseDuration(text: string): number | undefined {
  const unsigned = text.replace(/^[+-]/, '')
  if (unsigned === '0') return 0
  if (unsigned === '') return undefined
  let total = 0
  part.lastIndex = 0
  while (part.lastIndex < unsigned.length) {
    const [whole, integer, fraction, unit] = part.exec(unsigned) ?? []
    if (!whole || (!integer && !fraction)) return undefined
    const size = Object.hasOwn(units, unit ?? '') ? units[unit ?? ''] : undefined
    if (size === undefined) return undefined
    total += Number(`${integer || '0'}.${fraction || '0'}`) * size
  }
  if (total > 2 ** 63) return undefined
  return text.startsWith('-') ? -total : total
}
