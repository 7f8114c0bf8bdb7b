import { Moment } from '@/components/ui/Moment'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { PasskeyRow } from '@/lib/server/passkeys/repository'
import { AddPasskey } from './AddPasskey'

type Props = { locale: Locale; passkeys: PasskeyRow[] }

function Row({ locale, passkey: { id, name, createdAt } }: { locale: Locale; passkey: PasskeyRow }) {
  const { passkeys: text } = messagesOf(locale).account
  const known = name ?? text.unnamed
  return (
    <li>
      <form className="admin-inline" method="post" action="/api/auth/passkeys">
        <input type="hidden" name="action" value="rename" />
        <input type="hidden" name="passkey" value={id} />
        <input name="name" defaultValue={known} required maxLength={80} aria-label={text.renameOf(known)} />
        <button className="admin-action" type="submit">
          {text.rename}
        </button>
      </form>
      {createdAt && (
        <span className="hint">
          {text.added} <Moment at={createdAt} locale={locale} />
        </span>
      )}
      <form method="post" action="/api/auth/passkeys">
        <input type="hidden" name="action" value="remove" />
        <input type="hidden" name="passkey" value={id} />
        <button className="admin-action" type="submit" aria-label={text.removeOf(known)}>
          {text.remove}
        </button>
      </form>
    </li>
  )
}

/** The passkeys of an account. Only adding one needs scripts. */
export function Passkeys({ locale, passkeys }: Props) {
  const { account } = messagesOf(locale)
  const { passkeys: text } = account
  return (
    <section className="admin-part" aria-labelledby="passkeys">
      <h2 id="passkeys">{text.title}</h2>
      <p className="lead">{text.lead}</p>
      {passkeys.length === 0 ? (
        <p className="hint admin-none">{text.none}</p>
      ) : (
        <ul className="admin-rows">
          {passkeys.map((passkey) => (
            <Row key={passkey.id} locale={locale} passkey={passkey} />
          ))}
        </ul>
      )}
      <noscript>
        <p className="hint">{text.scripts}</p>
      </noscript>
      <AddPasskey
        text={{
          name: text.new,
          placeholder: text.placeholder,
          add: text.add,
          unsupported: text.unsupported,
          waiting: messagesOf(locale).admin.signIn.passkeyWaiting,
          failed: messagesOf(locale).admin.problems.passkey_refused.detail,
        }}
      />
    </section>
  )
}
