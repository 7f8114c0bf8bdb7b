import { formatDay, type DayForm } from '@/lib/dates'
import type { Locale } from '@/lib/locale'

/** A day for people and machines. */
export function Day({ day, locale, form }: { day: string; locale: Locale; form?: DayForm }) {
  return <time dateTime={day}>{formatDay(day, locale, form)}</time>
}
