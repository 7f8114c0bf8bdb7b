import { languageTags, type Locale } from '@/lib/locale'

/** A day and a time, in UTC, for those who keep the site. */
export function Moment({ at, locale }: { at: Date; locale: Locale }) {
  const format = new Intl.DateTimeFormat(languageTags[locale], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return (
    <time dateTime={at.toISOString()} className="figures">
      {format.format(at)} UTC
    </time>
  )
}
