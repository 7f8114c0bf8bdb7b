import type { Dialect } from './tree.ts'

export type ScalarType = 'null' | 'bool' | 'int' | 'float' | 'str' | 'timestamp'

export interface Resolved {
  readonly type: ScalarType
  readonly value: string | number | boolean | null
}

function table(rows: readonly (readonly [Resolved, string])[]): ReadonlyMap<string, Resolved> {
  return new Map(
    rows.flatMap(([resolved, words]) => words.split(' ').map((word) => [word, resolved] as const)),
  )
}

const yes: Resolved = { type: 'bool', value: true }
const no: Resolved = { type: 'bool', value: false }
const nothing: Resolved = { type: 'null', value: null }

const shared = [
  [nothing, '~ null Null NULL'],
  [yes, 'true True TRUE'],
  [no, 'false False FALSE'],
  [{ type: 'float', value: Number.NaN }, '.nan .NaN .NAN'],
  [{ type: 'float', value: Number.POSITIVE_INFINITY }, '.inf .Inf .INF +.inf +.Inf +.INF'],
  [{ type: 'float', value: Number.NEGATIVE_INFINITY }, '-.inf -.Inf -.INF'],
] as const

const words: Record<Dialect, ReadonlyMap<string, Resolved>> = {
  compose: table(shared),
  // YAML 1.1, which go-yaml v2 follows in this and not in numbers with base 60.
  kubectl: table([...shared, [yes, 'y Y yes Yes YES on On ON'], [no, 'n N no No NO off Off OFF']]),
}

const decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/
const integer = /^([-+]?)(?:0[xX]([\dA-Fa-f]+)|0[oO]?([0-7]+)|0[bB]([01]+)|(0|[1-9]\d*))$/
const timestamp =
  /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)| \d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?)?$/

/** The largest that fits in 64 bits, with sign and without: beyond, go-yaml tries a float. */
const largest = 18446744073709551615n
const smallest = -9223372036854775808n

/** The integer, as Go's `strconv.ParseInt` with base 0 reads it. */
function parseInteger(text: string): number | undefined {
  const match = integer.exec(text)
  if (!match) return undefined
  const [, sign, hexadecimal, octal, binary, plain] = match
  const digits = hexadecimal ?? octal ?? binary ?? plain ?? ''
  const base = hexadecimal !== undefined ? 16 : octal !== undefined ? 8 : binary !== undefined ? 2 : 10
  const value = Number.parseInt(digits, base)
  if (value > Number.MAX_SAFE_INTEGER) {
    if (digits.length > 64) return undefined
    const prefix = base === 16 ? '0x' : base === 8 ? '0o' : base === 2 ? '0b' : ''
    const exact = BigInt(prefix + digits)
    if (sign === '-' ? -exact < smallest : exact > (sign === '+' ? -smallest - 1n : largest)) return undefined
  }
  return sign === '-' && value !== 0 ? -value : value
}

function resolveNumber(text: string): Resolved | undefined {
  const plain = text.includes('_') ? text.replaceAll('_', '') : text
  const whole = parseInteger(plain)
  if (whole !== undefined) return { type: 'int', value: whole }
  if (!decimal.test(plain)) return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? { type: 'float', value } : undefined
}

/** What an unquoted scalar means: only the first character of a number or a word makes it one. */
export function resolve(text: string, dialect: Dialect): Resolved {
  if (text === '') return nothing
  const first = text.charCodeAt(0)
  const isDigit = first >= 48 && first <= 57
  if (isDigit || first === 43 || first === 45) {
    if (isDigit && text.charCodeAt(4) === 45 && timestamp.test(text))
      return { type: 'timestamp', value: text }
    return resolveNumber(text) ?? words[dialect].get(text) ?? { type: 'str', value: text }
  }
  if (first === 46) {
    const word = words[dialect].get(text)
    if (word) return word
    // Here go-yaml keeps the underscores, so `._5` and `.5_0` are strings.
    const value = decimal.test(text) ? Number(text) : Number.NaN
    return Number.isFinite(value) ? { type: 'float', value } : { type: 'str', value: text }
  }
  if (text.length <= 5) {
    const word = words[dialect].get(text)
    if (word) return word
  }
  return { type: 'str', value: text }
}
