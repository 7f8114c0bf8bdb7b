import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { Query } from './query'

function isKeyOf<Words extends object>(words: Words, key: unknown): key is keyof Words {
  return typeof key === 'string' && Object.hasOwn(words, key)
}

/** What was done, or why not, by the form that came back to this page (app/api/auth/write.ts) or the page that led here. */
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
