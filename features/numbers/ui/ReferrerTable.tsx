import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { Numbers } from '../model'
import { formatCount, formatShare } from './format'

/** More are in the file. */
const shownHosts = 25

/** Sites are named and not linked: strangers choose what stands here. */
export function ReferrerTable({ locale, numbers }: { locale: Locale; numbers: Numbers }) {
  const { numbers: text } = messagesOf(locale)
  const { referrers, total } = numbers
  if (referrers.length === 0) return <p className="hint">{text.noReferrers}</p>
  const named = referrers.reduce((sum, { visitors }) => sum + visitors, 0)
  const shown = referrers.filter(({ host }) => host !== '*').slice(0, shownHosts)
  const listed = shown.reduce((sum, { visitors }) => sum + visitors, 0)
  const rows = [
    ...shown.map(({ host, visitors }) => [host, visitors] as const),
    [text.otherSites, named - listed] as const,
    [text.unnamed, Math.max(0, total.visitors - named)] as const,
  ].filter(([, visitors]) => visitors > 0)
  return (
    <div className="admin-table numbers-table numbers-narrow">
      <table>
        <thead>
          <tr>
            <th scope="col">{text.site}</th>
            <th scope="col">{text.visitors}</th>
            <th scope="col">{text.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([host, visitors]) => (
            <tr key={host}>
              <th scope="row">{host}</th>
              <td>{formatCount(visitors, locale)}</td>
              <td>{formatShare(visitors, Math.max(total.visitors, named), locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
