import { languageTags, type Locale } from './locale.ts'

/** British order for English: `23 November 2026` needs no comma and is never read as month/day. */
const formats: Record<Locale, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat(languageTags.zh, { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

/**
 * A day as people write it: `2026年11月23日`, `23 November 2026`.
 * @param day ISO 8601, of which only the date counts: `2026-11-23` or `2026-11-23T10:00:00Z`
 */
export function formatDay(day: string, locale: Locale): string {
  return formats[locale].format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
}
