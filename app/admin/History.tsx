import { isStatus } from '@/features/comments/model'
import type { AuditRow } from '@/features/comments/moderation/model'
import { formatTime } from '@/lib/dates'
import type { Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'

function isAction(name: string): name is keyof typeof moderation.en.actions {
  return Object.hasOwn(moderation.en.actions, name)
}

function inWords(value: unknown, locale: Locale): string {
  if (isStatus(value)) return moderation[locale].statuses[value]
  if (value === null || value === undefined || value === '') return moderation[locale].log.empty
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What a member is called; those that are the thing itself need no name. */
function memberName(name: string, locale: Locale): string {
  if (['status', 'body', 'note'].includes(name)) return ''
  const { log, rules } = moderation[locale]
  const known = new Map<string, string>(Object.entries({ ...rules.fields, ...log.members }))
  return `${known.get(name) ?? name} `
}

/** What one entry changed, member by member. */
function Changes({ row: { before, after }, locale }: { row: AuditRow; locale: Locale }) {
  if (after.erased === true) return <>{moderation[locale].log.erased}</>
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.map((name) => (
    <p key={name} dir="auto">
      {memberName(name, locale)}
      {name in before && <del>{inWords(before[name], locale)}</del>}
      {name in before && name in after && ' → '}
      {name in after && <ins>{inWords(after[name], locale)}</ins>}
    </p>
  ))
}

/** Entries of the audit log as a table. @param of whether to say what each was about */
export function History({ rows, locale, of = true }: { rows: AuditRow[]; locale: Locale; of?: boolean }) {
  const { log, actions } = moderation[locale]
  return (
    <div className="mod-table" role="region" aria-label={moderation[locale].audit} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{log.time}</th>
            <th scope="col">{log.who}</th>
            <th scope="col">{log.what}</th>
            {of && <th scope="col">{log.target}</th>}
            <th scope="col">{log.details}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <time dateTime={row.at}>{formatTime(row.at, locale)}</time>
              </td>
              <td dir="auto">{row.actor}</td>
              <td>{isAction(row.action) ? actions[row.action] : row.action}</td>
              {of && (
                <td>
                  {row.target && /^[0-9a-f-]{36}$/.test(row.target) ? (
                    <a href={`/admin/comments/${row.target}`}>{row.target.slice(-8)}</a>
                  ) : (
                    row.target
                  )}
                </td>
              )}
              <td>
                <Changes row={row} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
