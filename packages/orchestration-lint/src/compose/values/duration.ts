export type DurationProblem = 'no-unit' | 'unknown-unit' | 'malformed'

const units = new Set(['ns', 'us', 'µs', 'μs', 'ms', 's', 'm', 'h', 'd', 'w'])

/** Reads `1h30m`, with days and weeks, as Compose does (go-str2duration). @returns what is wrong, if anything is */
export function durationProblem(text: string): DurationProblem | undefined {
  let at = /^[+-]/u.test(text) ? 1 : 0
  if (text.slice(at) === '0') return undefined
  if (at === text.length) return 'malformed'
  const amount = /\d*(?:\.\d*)?/uy
  const unit = /[^\d.]*/uy
  while (at < text.length) {
    amount.lastIndex = at
    const digits = amount.exec(text)?.[0] ?? ''
    if (!/\d/u.test(digits)) return 'malformed'
    unit.lastIndex = at + digits.length
    const name = unit.exec(text)?.[0] ?? ''
    if (name === '') return 'no-unit'
    if (!units.has(name)) return 'unknown-unit'
    at += digits.length + name.length
  }
  return undefined
}
