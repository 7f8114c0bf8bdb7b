'use client'

import { useActionState } from 'react'
import type { Person } from '@/features/comments/moderation/repository/person'
import { formatTime } from '@/lib/dates'
import type { Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'
import type { ProblemTexts } from '../../problems'
import { erase, type Erased } from './actions'

type Props = {
  person: Person | undefined
  /** The login that was looked for. */
  login: string
  locale: Locale
  problems: ProblemTexts
}

function Choice({ comment, locale }: { comment: Person['comments'][number]; locale: Locale }) {
  const { erase: text, number } = moderation[locale]
  const { id, name, email, body, isAnswered, createdAt } = comment
  return (
    <li>
      <label className="mod-choice">
        <input type="checkbox" name="comment" value={id} defaultChecked />
        <span dir="auto">
          <strong>{name}</strong> <span className="mod-email">{email}</span>{' '}
          <span className="hint">
            {number(String(comment.number))} · {formatTime(createdAt, locale)}
            {isAnswered && ` · ${text.answered}`}
          </span>
          <br />
          {body.slice(0, 200)}
        </span>
      </label>
    </li>
  )
}

/** What would go, and the button for it. */
export function EraseForm({ person, login, locale, problems }: Props) {
  const { erase: text } = moderation[locale]
  const [erased, act, isBusy] = useActionState<Erased, FormData>(erase, { state: 'new', comments: 0 })
  const { state } = erased
  return (
    <>
      {state === 'erased' || state === 'new' ? (
        <p role="status" className={state === 'erased' ? 'admin-notice' : undefined}>
          {state === 'erased' && text.done(String(erased.comments))}
        </p>
      ) : (
        <p role="alert" className="admin-notice">
          {problems[state]}
        </p>
      )}
      {person && (
        <form action={act} className="admin-part">
          <h2>{text.found}</h2>
          <ul className="mod-sums">
            <li>{text.comments(String(person.comments.length))}</li>
            <li>{text.reactions(String(person.reactions))}</li>
            <li>{text.notes(String(person.notes))}</li>
            <li>{text.blocks(String(person.blocks))}</li>
            <li>{text.log(String(person.logEntries))}</li>
            <li>{text.readers(String(person.readers))}</li>
          </ul>
          <input type="hidden" name="login" value={login} />
          {person.comments.length > 0 && (
            <>
              <p className="hint">
                {text.choose} {person.hasMore && text.more(String(person.comments.length))}
              </p>
              <ol className="mod-brief">
                {person.comments.map((comment) => (
                  <Choice key={comment.id} comment={comment} locale={locale} />
                ))}
              </ol>
            </>
          )}
          <p>
            <label className="mod-choice">
              <input type="checkbox" name="confirm" value="yes" required /> {text.confirm}
            </label>
          </p>
          <p>
            <button className="button" aria-disabled={isBusy || undefined}>
              {text.submit}
            </button>
          </p>
        </form>
      )}
    </>
  )
}
