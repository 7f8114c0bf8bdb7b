import type { Metadata } from 'next'
import { messagesOf } from '@/lib/messages/messages-of'
import { isModeratorRole } from '@/lib/server/auth/roles'
import { invitedBy } from '@/lib/server/moderators/moderators'
import { adminLocale } from '../locale'
import { NewPassword } from '../NewPassword'
import { Notice } from '../Notice'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await adminLocale()).account.join.title }
}

/** Where an invitation leads: a name and a password make the account. */
export default async function JoinPage({ searchParams }: PageProps<'/admin/join'>) {
  const query = await searchParams
  const locale = await adminLocale()
  const { account, problems } = messagesOf(locale)
  const { join: text, password } = account
  const invitation = await invitedBy(query.token)
  if (!invitation || !isModeratorRole(invitation.role)) {
    const { title, detail } = problems.invitation_void
    return (
      <div className="admin-door">
        <h1>{title}</h1>
        <p className="lead">{detail}</p>
      </div>
    )
  }
  return (
    <div className="admin-door">
      <h1>{text.title}</h1>
      <p className="lead">{text.lead(invitation.email, account.roles[invitation.role])}</p>
      <Notice locale={locale} query={query} />
      <form className="admin-form" method="post" action="/api/auth/join">
        <input type="hidden" name="token" value={String(query.token)} />
        <input type="email" autoComplete="username" value={invitation.email} readOnly hidden />
        <div className="field">
          <label htmlFor="name">{text.name}</label>
          <input id="name" name="name" required maxLength={80} autoComplete="name" />
        </div>
        <NewPassword id="password" label={text.password} hint={password.rule} />
        <button className="button" type="submit">
          {text.submit}
        </button>
      </form>
    </div>
  )
}
