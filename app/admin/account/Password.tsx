import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { NewPassword } from '../NewPassword'

/** The form that changes the password. The address is there for programs that keep passwords. */
export function Password({ locale, email }: { locale: Locale; email: string }) {
  const { password: text } = messagesOf(locale).account
  return (
    <section className="admin-part" aria-labelledby="password">
      <h2 id="password">{text.title}</h2>
      <form className="admin-form" method="post" action="/api/auth/password">
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <div className="field">
          <label htmlFor="current">{text.current}</label>
          <input id="current" name="current" type="password" autoComplete="current-password" required />
        </div>
        <NewPassword id="new-password" label={text.new} hint={text.hint} />
        <button className="button" type="submit">
          {text.submit}
        </button>
      </form>
    </section>
  )
}
