import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Query = Record<string, string | string[] | undefined>

function isKeyOf<Words extends object>(words: Words, key: unknown): key is keyof Words {
  return typeof key === 'string' && Object.hasOwn(words, key)
}

/** What the form said that came back to this page (app/api/auth/write.ts): what was done, or why it was not. */
export function Notice({ locale, query }: { locale: Locale; query: Query }) {
  const { problems, account, admin } = messagesOf(locale)
  const { done, problem, wait } = query
  if (isKeyOf(problems, problem)) {
    const seconds = Number(wait)
    return (
      <div className="admin-notice" role="alert">
        <strong>{problems[problem].title}</strong>
        {problems[problem].detail}
        {seconds > 0 && ` ${admin.signIn.wait(String(seconds))}`}
      </div>
    )
  }
  if (!isKeyOf(account.done, done)) return null
  return (
    <p className="admin-notice" role="status">
      {account.done[done]}
    </p>
  )
}
