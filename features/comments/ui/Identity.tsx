import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** The form that a button inside of the comment's form belongs to, so that Enter there never signs anybody out. */
const signOutForm = 'sign-out'

/**
 * The way to a verified name, and to be rid of it. Shown where the site has one, by the server or by the island, which
 * know who reads; pages themselves are the same for everybody.
 */
export function Identity({ locale }: { locale: Locale }) {
  const { identity: text } = messagesOf(locale)
  return (
    <div className="identity" data-part="identity" hidden>
      <p data-part="sign-in">
        <a href="/api/auth/github">{text.offer}</a>
        <span className="hint">{text.offerHint}</span>
      </p>
      <p data-part="signed-in" hidden>
        <span data-part="signed-in-text">{text.signedIn}</span>{' '}
        <button className="underline" type="submit" form={signOutForm} data-part="sign-out">
          {text.signOut}
        </button>
      </p>
    </div>
  )
}

/** Answered by 204: the browser stays on the page, with everything that was typed. */
export function SignOutForm() {
  return <form id={signOutForm} method="post" action="/api/auth/reader/sign-out" hidden />
}
