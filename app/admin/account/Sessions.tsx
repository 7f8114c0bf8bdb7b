import { Moment } from '@/components/ui/Moment'
import { deviceName } from '@/lib/device-name'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { SessionRow } from '@/lib/server/sessions/repository'

type Props = { locale: Locale; sessions: SessionRow[]; current: string }

/** Where somebody is signed in; each session can be ended, this one by signing out. */
export function Sessions({ locale, sessions, current }: Props) {
  const { sessions: text } = messagesOf(locale).account
  return (
    <section className="admin-part" aria-labelledby="sessions">
      <h2 id="sessions">{text.title}</h2>
      <div className="admin-table admin-stack">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.device}</th>
              <th scope="col">{text.since}</th>
              <th scope="col">{text.used}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, userAgent, createdAt, updatedAt }) => {
              const device = deviceName(userAgent) ?? text.unknown
              return (
                <tr key={id}>
                  <th scope="row">{device}</th>
                  <td data-label={text.since}>
                    <Moment at={createdAt} locale={locale} />
                  </td>
                  <td data-label={text.used}>
                    <Moment at={updatedAt} locale={locale} />
                  </td>
                  <td>
                    {id === current ? (
                      <span className="hint">{text.this}</span>
                    ) : (
                      <form method="post" action="/api/auth/sessions">
                        <input type="hidden" name="session" value={id} />
                        <button className="admin-action" type="submit" aria-label={text.endOf(device)}>
                          {text.end}
                        </button>
                      </form>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {sessions.length > 1 && (
        <form method="post" action="/api/auth/sessions">
          <button className="button quiet" type="submit">
            {text.others}
          </button>
        </form>
      )}
    </section>
  )
}
