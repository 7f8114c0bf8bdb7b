import { languageTags, type Locale } from '@/lib/locale'

export function formatCount(value: number, locale: Locale): string {
  return new Intl.NumberFormat(languageTags[locale]).format(value)
}

/** A part of a whole, `42 %`; nothing of nothing is a dash. */
export function formatShare(part: number, whole: number, locale: Locale): string {
  if (whole === 0) return '–'
  const format = new Intl.NumberFormat(languageTags[locale], { style: 'percent', maximumFractionDigits: 0 })
  return format.format(part / whole)
}

/** How a number differs from the one before, `+12%`; undefined if there was nothing before. */
export function formatChange(now: number, before: number, locale: Locale): string | undefined {
  if (before === 0) return undefined
  const format = new Intl.NumberFormat(languageTags[locale], {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  })
  return format.format(now / before - 1)
}

/** By how many percentage points a share differs from the one before, `+4`; undefined if there was nothing before. */
export function formatPoints(now: number, before: number | undefined, locale: Locale): string | undefined {
  if (before === undefined) return undefined
  const format = new Intl.NumberFormat(languageTags[locale], {
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  })
  return format.format(Math.round(now * 100) - Math.round(before * 100))
}
