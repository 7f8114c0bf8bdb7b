import { formatDay } from '@/lib/dates'
import type { Locale } from '@/lib/locale'

/** A day for people and machines. */
export function Day({ day, locale }: { day: string; locale: Locale }) {
  return <time dateTime={day}>{formatDay(day, locale)}</time>
}
