import { dateTags } from '@/lib/dates'
import type { Locale } from '@/lib/locale'

/** A moment, in UTC, the same on the server and in every browser. */
export function formatTime(iso: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(dateTags[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return format.format(new Date(iso))
}
