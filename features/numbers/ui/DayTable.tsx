import { Day } from '@/components/ui/Day'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { DayCounts } from '../model'
import { formatCount } from './format'

/** What the chart shows, for those who do not see it and for copying; the newest day first. */
export function DayTable({ locale, days }: { locale: Locale; days: DayCounts[] }) {
  const { numbers: text } = messagesOf(locale)
  return (
    <details className="numbers-table-of-days">
      <summary>{text.chartTable}</summary>
      <div className="admin-table numbers-table" tabIndex={0} role="group" aria-label={text.chart}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.day}</th>
              <th scope="col">{text.views}</th>
              <th scope="col">{text.visitors}</th>
              <th scope="col">{text.finished}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, openings, visitors, finished }) => (
              <tr key={day}>
                <th scope="row">
                  <Day day={day} locale={locale} form="short" />
                </th>
                <td>{formatCount(openings, locale)}</td>
                <td>{formatCount(visitors, locale)}</td>
                <td>{formatCount(finished, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
