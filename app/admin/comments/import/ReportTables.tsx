import type { Report } from '@/features/comments/moderation/transfer/report'
import type { Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'

/** What a file has: how many, which article each address stands for, and what is left out. */
export function ReportTables({ report, locale }: { report: Report; locale: Locale }) {
  const { transfer: text } = moderation[locale]
  return (
    <section aria-label={text.report} className="mod-table" tabIndex={0}>
      <p>
        {text.fresh(String(report.fresh))} · {text.known(String(report.known))}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.address}</th>
            <th scope="col">{text.article}</th>
            <th scope="col">{text.count}</th>
          </tr>
        </thead>
        <tbody>
          {report.addresses.map(({ address, article, comments }) => (
            <tr key={address}>
              <td>{address}</td>
              <td>{article ?? <em>{text.noArticle}</em>}</td>
              <td className="mod-number">{comments}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.skipped.length > 0 && (
        <table>
          <caption>{text.skippedTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{text.why}</th>
              <th scope="col">{text.count}</th>
              <th scope="col">{text.examples}</th>
            </tr>
          </thead>
          <tbody>
            {report.skipped.map(({ reason, count, examples }) => (
              <tr key={reason}>
                <td>{text.reasons[reason]}</td>
                <td className="mod-number">{count}</td>
                <td>{examples.join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
