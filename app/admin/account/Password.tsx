import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { passwordLength } from '@/lib/server/auth/password'

/** The form that changes the password. The address is there for programs that keep passwords. */
export function Password({ locale, email }: { locale: Locale; email: string }) {
  const { password: text } = messagesOf(locale).account
  const length = { minLength: passwordLength.min, maxLength: passwordLength.max }
  return (
    <section className="admin-part" aria-labelledby="password">
      <h2 id="password">{text.title}</h2>
      <form className="admin-form" method="post" action="/api/auth/password">
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <div className="field">
          <label htmlFor="current">{text.current}</label>
          <input id="current" name="current" type="password" autoComplete="current-password" required />
        </div>
        <div className="field">
          <label htmlFor="new-password">{text.new}</label>
          <input
            id="new-password"
            name="password"
            type="password"
            autoComplete="new-password"
            required
            {...length}
            aria-describedby="new-password-hint"
          />
          <p className="hint" id="new-password-hint">
            {text.hint}
          </p>
        </div>
        <button className="button" type="submit">
          {text.submit}
        </button>
      </form>
    </section>
  )
}
