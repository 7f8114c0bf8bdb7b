import { parseFloatingPoint } from '../casts.ts'

const powers: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4, p: 5 }

/** Reads `512m`, `1.5gb` or `2GiB` as Compose does (go-units RAMInBytes). @returns undefined when it is no size */
export function parseBytes(text: string): number | undefined {
  const end = Math.max(...[...'0123456789. '].map((unit) => text.lastIndexOf(unit)))
  if (end < 0) return undefined
  const amount = parseFloatingPoint(text.slice(0, text[end] === ' ' ? end : end + 1))
  const suffix = text.slice(end + 1).toLowerCase()
  if (amount === undefined || amount < 0) return undefined
  if (suffix === '' || suffix === 'b') return Math.trunc(amount)
  const match = /^([kmgtp])(?:i?b)?$/u.exec(suffix)
  const power = powers[match?.[1] ?? '']
  return power === undefined ? undefined : Math.trunc(amount * 1024 ** power)
}
