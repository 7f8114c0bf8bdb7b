import { Moment } from '@/components/ui/Moment'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { isModeratorRole } from '@/lib/server/auth/roles'
import type { ModeratorRow } from '@/lib/server/moderators/repository'

type Props = { locale: Locale; rows: ModeratorRow[]; self: string }

type ActionProps = { fields: Record<string, string>; label: string; name: string }

function Action({ fields, label, name }: ActionProps) {
  return (
    <form method="post" action="/api/auth/moderators">
      {Object.entries(fields).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <button className="admin-action" type="submit" aria-label={name}>
        {label}
      </button>
    </form>
  )
}

/** Everybody who may moderate, and what an owner may change about the others. */
export function ModeratorTable({ locale, rows, self }: Props) {
  const { people: text, roles } = messagesOf(locale).account
  return (
    <div className="admin-table admin-stack">
      <table>
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.email}</th>
            <th scope="col">{text.role}</th>
            <th scope="col">{text.used}</th>
            <th scope="col">{text.change}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, email, role, disabledAt, lastSeen }) => {
            const other = role === 'owner' ? 'moderator' : 'owner'
            const roleLabel = other === 'owner' ? text.makeOwner : text.makeModerator
            const ableLabel = disabledAt ? text.enable : text.disable
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td data-label={text.email}>{email}</td>
                <td data-label={text.role}>
                  {isModeratorRole(role) && roles[role]}
                  {disabledAt && ` (${text.disabled})`}
                </td>
                <td data-label={text.used}>
                  {lastSeen ? <Moment at={lastSeen} locale={locale} /> : text.never}
                </td>
                <td>
                  {id === self ? (
                    <span className="hint">{text.you}</span>
                  ) : (
                    <div className="admin-actions">
                      <Action
                        fields={{ action: 'role', user: id, role: other }}
                        label={roleLabel}
                        name={text.of(roleLabel, name)}
                      />
                      <Action
                        fields={{ action: disabledAt ? 'enable' : 'disable', user: id }}
                        label={ableLabel}
                        name={text.of(ableLabel, name)}
                      />
                    </div>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
