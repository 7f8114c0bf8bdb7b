import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { messagesOf } from '@/lib/messages/messages-of'
import { originOf } from '@/lib/server/auth/origin'
import { requireModeratorPage } from '@/lib/server/auth/session'
import { moderators } from '@/lib/server/moderators/repository'
import { adminLocale } from '../../locale'
import { Notice } from '../../Notice'
import { InvitationForm } from './InvitationForm'
import { invitationCookieName, invitationFrom } from './invitation-cookie'
import { ModeratorTable } from './ModeratorTable'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await adminLocale()).account.people.title }
}

/** For owners: who looks after the site. */
export default async function ModeratorsPage({ searchParams }: PageProps<'/admin/account/moderators'>) {
  const moderator = await requireModeratorPage()
  if (moderator.role !== 'owner') redirect('/admin/account?problem=forbidden')
  const locale = await adminLocale()
  const { people: text } = messagesOf(locale).account
  const invitation = invitationFrom((await cookies()).get(invitationCookieName)?.value)
  return (
    <>
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <Notice locale={locale} query={await searchParams} />
      {invitation && (
        <div className="admin-notice">
          <strong>
            {text.link} {invitation.email}
          </strong>
          <code className="admin-link">{`${originOf(await headers())}/admin/join?token=${invitation.token}`}</code>
          <p className="hint">{text.linkHint}</p>
        </div>
      )}
      <ModeratorTable locale={locale} rows={await moderators()} self={moderator.id} />
      <InvitationForm locale={locale} />
    </>
  )
}
