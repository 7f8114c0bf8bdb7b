import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { addressWithin } from '@/lib/admin-address'
import { messagesOf } from '@/lib/messages/messages-of'
import { currentModerator } from '@/lib/server/auth/session'
import { adminLocale } from '../locale'
import { Notice } from '../Notice'
import { typedEmailName } from '../typed-email'
import { PasskeySignIn } from './PasskeySignIn'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await adminLocale()).admin.signIn.title }
}

/** A plain form; with scripts also the passkey. */
export default async function SignInPage({ searchParams }: PageProps<'/admin/sign-in'>) {
  const query = await searchParams
  const next = addressWithin(query.next)
  if (await currentModerator()) redirect(next)
  const locale = await adminLocale()
  const { admin, problems } = messagesOf(locale)
  const { signIn: text } = admin
  const typed = (await cookies()).get(typedEmailName)?.value
  return (
    <div className="admin-door">
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <Notice locale={locale} query={query} />
      <form className="admin-form" method="post" action="/api/auth/sign-in">
        <input type="hidden" name="next" value={next} />
        <div className="field">
          <label htmlFor="email">{text.email}</label>
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            defaultValue={typed}
          />
        </div>
        <div className="field">
          <label htmlFor="password">{text.password}</label>
          <input id="password" name="password" type="password" autoComplete="current-password" required />
        </div>
        <button className="button" type="submit">
          {text.submit}
        </button>
      </form>
      <PasskeySignIn
        next={next}
        text={{
          or: text.or,
          button: text.passkey,
          waiting: text.passkeyWaiting,
          cancelled: text.passkeyCancelled,
          failed: problems.internal.detail,
        }}
      />
      <p className="hint admin-help">{text.help}</p>
    </div>
  )
}
