import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { Counts, Numbers } from '../model'
import { formatChange, formatCount, formatPoints, formatShare } from './format'

/** The sums of the period, each with what has changed since the one before. */
export function Totals({ locale, numbers: { total, before } }: { locale: Locale; numbers: Numbers }) {
  const { numbers: text } = messagesOf(locale)
  const change = (now: number, then: number) => {
    if (now === then) return then === 0 ? text.nothingBefore : text.unchanged
    const percent = formatChange(now, then, locale)
    return percent ? text.change(percent) : text.nothingBefore
  }
  const shareOf = ({ finished, visitors }: Counts) => (visitors === 0 ? undefined : finished / visitors)
  const points = () => {
    const difference = formatPoints(shareOf(total) ?? 0, shareOf(before), locale)
    if (difference === undefined) return text.nothingBefore
    return difference === '0' ? text.unchanged : text.points(difference)
  }
  const rows = [
    [text.views, formatCount(total.openings, locale), change(total.openings, before.openings)],
    [text.visitors, formatCount(total.visitors, locale), change(total.visitors, before.visitors)],
    [text.finished, formatShare(total.finished, total.visitors, locale), points()],
  ] as const
  return (
    <dl className="numbers-totals">
      {rows.map(([name, value, changed]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="figures">{value}</dd>
          <dd className="hint">{changed}</dd>
        </div>
      ))}
    </dl>
  )
}
