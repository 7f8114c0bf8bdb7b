import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { moderatorRoles } from '@/lib/server/auth/roles'

/** Makes a link for somebody new, or for a moderator who forgot the password. */
export function InvitationForm({ locale }: { locale: Locale }) {
  const { people: text, roles } = messagesOf(locale).account
  return (
    <section className="admin-part" aria-labelledby="invite">
      <h2 id="invite">{text.invite}</h2>
      <form className="admin-form" method="post" action="/api/auth/invitations">
        <div className="field">
          <label htmlFor="invite-email">{text.email}</label>
          <input id="invite-email" name="email" type="email" required maxLength={254} autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="invite-role">{text.role}</label>
          <select id="invite-role" name="role" defaultValue="moderator">
            {moderatorRoles.map((role) => (
              <option key={role} value={role}>
                {roles[role]}
              </option>
            ))}
          </select>
        </div>
        <p className="hint">{text.inviteHint}</p>
        <button className="button" type="submit">
          {text.submit}
        </button>
      </form>
    </section>
  )
}
