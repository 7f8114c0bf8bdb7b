import { formatTime } from '@/lib/dates'
import { languageTags, type Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'
import { possible, type Decision } from '../model'
import { decisionKeys } from './keys'
import type { Entry } from './list-state'
import type { ListedComment } from './listed'
import { reasonsInWords } from './reasons'

type Props = {
  comment: ListedComment
  entry: Entry
  locale: Locale
  /** The page that forms lead back to without JavaScript. */
  back: string
  current: boolean
  selected: boolean
  onSelect: () => void
  onDecide: (decision: Decision) => void
}

/** What happened to it, where the reader's eyes are. */
function Happened({ entry: { doing, conflict, failure }, locale }: { entry: Entry; locale: Locale }) {
  const text = moderation[locale]
  if (doing) return <p className="mod-happened">{doing === 'undo' ? text.undoing : text.doing[doing]}</p>
  if (failure !== undefined) return <p className="mod-happened wrong">{failure || text.failed}</p>
  if (!conflict) return null
  if (conflict.status === 'gone') return <p className="mod-happened wrong">{text.conflict.gone}</p>
  const status = text.statuses[conflict.status]
  return (
    <p className="mod-happened wrong">
      {conflict.by ? text.conflict.decided(conflict.by, status) : text.conflict.changed(status)}
    </p>
  )
}

function Head({ comment, entry, locale, selected, onSelect }: Omit<Props, 'back' | 'current' | 'onDecide'>) {
  const text = moderation[locale]
  const { id, name, email, number, parentNumber, createdAt, editedAt, title } = comment
  return (
    <header>
      <input
        type="checkbox"
        form="bulk"
        name={`comment:${id}`}
        value={entry.status}
        checked={selected}
        onChange={onSelect}
        aria-label={text.select(name)}
      />
      <strong dir="auto">{name}</strong>
      <span className="mod-email">{email ?? text.noEmail}</span>
      <span className="mod-state" data-status={entry.status}>
        {text.statuses[entry.status]}
      </span>
      <p className="mod-where">
        <a href={`/admin/comments/${id}`}>{text.number(String(number))}</a>
        {parentNumber !== null && <span>{text.replyTo(String(parentNumber))}</span>}
        <span dir="auto">{title}</span>
        <time dateTime={createdAt}>{formatTime(createdAt, locale)}</time>
        {editedAt && <span>{text.edited(formatTime(editedAt, locale))}</span>}
      </p>
    </header>
  )
}

function Links({ comment: { id, href }, locale }: Pick<Props, 'comment' | 'locale'>) {
  const text = moderation[locale]
  return (
    <>
      <a href={`/admin/comments/${id}?edit=1`} data-part="edit" aria-keyshortcuts="e">
        {text.edit} <kbd aria-hidden="true">e</kbd>
      </a>
      <a href={`/admin/comments/${id}`}>{text.context}</a>
      <a href={`/admin/comments?writer=${id}`}>{text.sameWriter}</a>
      {href && <a href={href}>{text.onPage}</a>}
    </>
  )
}

/** One comment of a list, with a form that decides it with and without JavaScript. */
export function CommentItem(props: Props) {
  const { comment, entry, locale, back, current, onDecide } = props
  const text = moderation[locale]
  const reasons = reasonsInWords(comment.reasons, locale)
  return (
    <li
      id={`comment-${comment.id}`}
      className="mod-item"
      tabIndex={-1}
      hidden={entry.gone}
      aria-current={current || undefined}
      aria-busy={entry.doing !== undefined || undefined}
    >
      <Head {...props} />
      <div
        className="mod-body"
        dir="auto"
        lang={languageTags[comment.locale]}
        dangerouslySetInnerHTML={{ __html: comment.html }}
      />
      {reasons.length > 0 && (
        <p className="mod-aside">
          <b>{text.reasons}</b> {reasons.join(' · ')}
        </p>
      )}
      {comment.note && (
        <p className="mod-aside">
          <b>{text.note}</b> {comment.note}
        </p>
      )}
      <Happened entry={entry} locale={locale} />
      <form
        method="post"
        action="/api/admin/comments"
        className="mod-actions"
        onSubmit={(event) => {
          event.preventDefault()
          const { submitter } = event.nativeEvent as SubmitEvent
          const decision = possible[entry.status].find((each) => each === submitter?.getAttribute('value'))
          if (decision) onDecide(decision)
        }}
      >
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name={`comment:${comment.id}`} value={entry.status} />
        {possible[entry.status].map((decision) => (
          <button
            key={decision}
            name="action"
            value={decision}
            aria-disabled={entry.doing !== undefined || undefined}
            aria-keyshortcuts={decisionKeys[decision]}
          >
            {text.decisions[decision]} <kbd aria-hidden="true">{decisionKeys[decision]}</kbd>
          </button>
        ))}
        <Links comment={comment} locale={locale} />
      </form>
    </li>
  )
}
