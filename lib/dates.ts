import { languageTags, type Locale } from './locale.ts'

/** Whole, short for lists, and without a year below a heading that says it. */
export type DayForm = 'long' | 'short' | 'yearless'

type Form = DayForm | 'time'

const options: Record<Form, Intl.DateTimeFormatOptions> = {
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  short: { year: 'numeric', month: 'short', day: 'numeric' },
  yearless: { month: 'short', day: 'numeric' },
  time: { dateStyle: 'medium', timeStyle: 'short' },
}

/** British order for English: `23 November 2026` needs no comma and is never read as month/day. */
const dateTags: Record<Locale, string> = { zh: languageTags.zh, en: 'en-GB' }

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(locale: Locale, form: Form): Intl.DateTimeFormat {
  const key = `${locale} ${form}`
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(dateTags[locale], { ...options[form], timeZone: 'UTC' })
  formats.set(key, format)
  return format
}

/**
 * A day as people write it: `2026年11月23日`, `23 November 2026`, in lists `23 Nov 2026`.
 * @param day ISO 8601, of which only the date counts: `2026-11-23` or `2026-11-23T10:00:00Z`
 */
export function formatDay(day: string, locale: Locale, form: DayForm = 'long'): string {
  return formatFor(locale, form).format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
}

/** A moment in UTC, the same on the server and in every browser: `23 Nov 2026, 10:00`. @param iso ISO 8601 */
export function formatTime(iso: string, locale: Locale): string {
  return formatFor(locale, 'time').format(new Date(iso))
}
