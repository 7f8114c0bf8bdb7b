import { auditBatch } from '@/features/comments/moderation/repository/audit'
import { problemStatus, type ProblemCode } from '@/lib/app-error'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { moderation } from '@/lib/messages/moderation'
import { first, type Query } from './query'

function isProblem(code: string | undefined): code is ProblemCode {
  return code !== undefined && Object.hasOwn(problemStatus, code)
}

function isDecision(action: string | undefined): action is keyof typeof moderation.en.done {
  return action !== undefined && Object.hasOwn(moderation.en.done, action)
}

type Props = { query: Query; back: string; locale: Locale }

async function Done({ query, back, locale }: Props) {
  const batch = first(query, 'done') ?? ''
  const rows = /^[0-9a-f-]{36}$/.test(batch) ? await auditBatch(batch) : []
  const action = rows[0]?.action
  const left = first(query, 'left')
  const text = moderation[locale]
  if (!isDecision(action)) return null
  return (
    <form method="post" action="/api/admin/comments" className="admin-notice" role="status">
      <p>
        {text.done[action](String(rows.length))}
        {left && /^\d+$/.test(left) && ` ${text.conflict.some(left)}`}
      </p>
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="batch" value={batch} />
      {action !== 'undo' && (
        <button className="button quiet" name="action" value="undo">
          {text.undo}
        </button>
      )}
    </form>
  )
}

/** What came of the form that led here, for browsers without JavaScript: with it, the list says so itself. */
export function Outcome({ query, back, locale }: Props) {
  const problem = first(query, 'problem')
  if (isProblem(problem)) {
    const { title, detail } = messagesOf(locale).problems[problem]
    return (
      <p className="admin-notice" role="alert">
        <strong>{title}</strong> {detail}
      </p>
    )
  }
  return first(query, 'done') ? <Done query={query} back={back} locale={locale} /> : null
}
