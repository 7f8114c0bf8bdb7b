import type { Metadata } from 'next'
import { messagesOf } from '@/lib/messages/messages-of'
import { accountOf } from '@/lib/server/auth/account'
import { requireModeratorPage } from '@/lib/server/auth/session'
import { adminLocale } from '../locale'
import { Notice } from '../Notice'
import { Passkeys } from './Passkeys'
import { Password } from './Password'
import { Sessions } from './Sessions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await adminLocale()).account.title }
}

export default async function AccountPage({ searchParams }: PageProps<'/admin/account'>) {
  const moderator = await requireModeratorPage()
  const { sessions, passkeys } = await accountOf(moderator)
  const locale = await adminLocale()
  const { account: text } = messagesOf(locale)
  return (
    <>
      <h1>{text.title}</h1>
      <Notice locale={locale} query={await searchParams} />
      <div className="admin-line">
        <p>
          {text.signedInAs(moderator.name, text.roles[moderator.role])}{' '}
          <span className="figures">{moderator.email}</span>
        </p>
        {moderator.role === 'owner' && <a href="/admin/account/moderators">{text.moderators}</a>}
        <form method="post" action="/api/auth/sign-out">
          <button className="button quiet" type="submit">
            {text.signOut}
          </button>
        </form>
      </div>
      <Sessions locale={locale} sessions={sessions} current={moderator.sessionId} />
      <Passkeys locale={locale} passkeys={passkeys} />
      <Password locale={locale} email={moderator.email} />
    </>
  )
}
