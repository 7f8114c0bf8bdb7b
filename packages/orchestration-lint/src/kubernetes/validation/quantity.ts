import type { Field } from '../field.ts'

/** How a quantity was written, and so how the API server writes it. */
export type QuantityFormat = 'DecimalSI' | 'BinarySI' | 'DecimalExponent'

/** An amount, exactly, in billionths: the API keeps nothing finer and rounds up. */
export interface Quantity {
  readonly nano: bigint
  readonly format: QuantityFormat
}

const one = 1_000_000_000n
const most = (2n ** 63n - 1n) * one

const decimal: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  '': 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
}
const binary: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 }

const shape = /^([+-]?)([0-9]*)(?:\.([0-9]*))?([eEinumkKMGTP]*(?:[-+]?[0-9]+)?)$/

/** Digits that can still count; the amounts are capped at 2⁶³ − 1 and kept in billionths. */
const longestDigits = 4096

interface Suffix {
  readonly format: QuantityFormat
  /** Power of ten, or of two for `BinarySI`. */
  readonly exponent: number
}

function suffixOf(suffix: string): Suffix | undefined {
  const power = binary[suffix]
  if (power !== undefined) return { format: 'BinarySI', exponent: power }
  const ten = decimal[suffix]
  if (ten !== undefined) return { format: 'DecimalSI', exponent: ten }
  if (!/^[eE][-+]?[0-9]{1,18}$/.test(suffix)) return undefined
  return { format: 'DecimalExponent', exponent: Number(suffix.slice(1)) }
}

/** `digits` × 10^`exponent`, rounded away from zero. */
function scaled(digits: bigint, exponent: number): bigint {
  if (digits === 0n) return 0n
  if (exponent >= 0) return exponent > 40 ? most : digits * 10n ** BigInt(exponent)
  if (exponent < -longestDigits * 2) return 1n
  const divisor = 10n ** BigInt(-exponent)
  return (digits + divisor - 1n) / divisor
}

/**
 * Reads a quantity as `resource.ParseQuantity` of k8s.io/apimachinery does.
 * @returns undefined when it is not one: a wrong suffix (`MB`, `mi`), two points, a comma, words
 */
export function parseQuantity(text: string): Quantity | undefined {
  if (text === '' || text.length > longestDigits) return undefined
  const match = shape.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = '', suffix = ''] = match
  const unit = suffixOf(suffix)
  if (!unit) return undefined
  const digits = BigInt(`${whole}${fraction}` || '0')
  const amount =
    unit.format === 'BinarySI'
      ? scaled(digits * 2n ** BigInt(unit.exponent), 9 - fraction.length)
      : scaled(digits, unit.exponent + 9 - fraction.length)
  const capped = amount > most ? most : amount
  return { nano: sign === '-' ? -capped : capped, format: unit.format }
}

/** The quantity of a field, which JSON may give as a string or a number. */
export function quantityOf(field: Field): Quantity | undefined {
  if (field.text !== undefined) return parseQuantity(field.text)
  return field.number === undefined ? undefined : parseQuantity(String(field.number))
}

/** Whether it is a number of whole things. */
export function isWhole({ nano }: Quantity): boolean {
  return nano % one === 0n
}

/** Whether an amount is a multiple of another, as hugepages must be. */
export function isMultipleOf(amount: Quantity, of: Quantity): boolean {
  return of.nano > 0n && amount.nano > 0n && amount.nano % of.nano === 0n
}

const units: readonly { readonly nano: bigint; readonly format?: QuantityFormat; readonly cpu?: true }[] = [
  { nano: one / 1000n, format: 'DecimalSI', cpu: true },
  { nano: one, cpu: true },
  ...[3, 6, 9, 12, 15, 18].map((ten) => ({ nano: one * 10n ** BigInt(ten), format: 'DecimalSI' as const })),
  ...[10, 20, 30, 40, 50, 60].map((two) => ({ nano: one * 2n ** BigInt(two), format: 'BinarySI' as const })),
]

/** Whether a quantity is one that the downward API divides by: `1m` and `1` for CPU, `1`, `1k` … `1Ei` for bytes. */
export function isDivisor(quantity: Quantity, resource: 'cpu' | 'bytes'): boolean {
  return units.some(
    ({ nano, format, cpu }) =>
      nano === quantity.nano &&
      (format === undefined || format === quantity.format) &&
      (resource === 'cpu' ? cpu === true : nano >= one),
  )
}
