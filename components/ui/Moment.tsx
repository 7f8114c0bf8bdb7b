import { formatTime } from '@/lib/dates'
import type { Locale } from '@/lib/locale'

/** A day and a time, in UTC, for those who keep the site. */
export function Moment({ at, locale }: { at: Date; locale: Locale }) {
  const iso = at.toISOString()
  return (
    <time dateTime={iso} className="figures">
      {formatTime(iso, locale)} UTC
    </time>
  )
}
