import type { ModeratedComment } from '@/features/comments/moderation/model'
import { formatTime } from '@/lib/dates'
import { languageTags, type Locale } from '@/lib/locale'
import { moderation } from '@/lib/messages/moderation'
import { titleOf } from '../../listed'

type Props = { comments: ModeratedComment[]; here?: string; locale: Locale }

/** Comments around the one that is judged: whole, but without anything to do. */
export function Brief({ comments, here, locale }: Props) {
  const text = moderation[locale]
  return (
    <ol className="mod-brief">
      {comments.map((comment) => (
        <li key={comment.id} aria-current={comment.id === here ? 'true' : undefined}>
          <p className="mod-where">
            <strong dir="auto">{comment.name}</strong>
            <a href={`/admin/comments/${comment.id}`}>{text.number(String(comment.number))}</a>
            {comment.parentNumber !== null && <span>{text.replyTo(String(comment.parentNumber))}</span>}
            {!here && <span dir="auto">{titleOf(comment.postSlug, locale)}</span>}
            <time dateTime={comment.createdAt}>{formatTime(comment.createdAt, locale)}</time>
            <span className="mod-state" data-status={comment.status}>
              {text.statuses[comment.status]}
            </span>
          </p>
          <div
            className="mod-body"
            dir="auto"
            lang={languageTags[comment.locale]}
            dangerouslySetInnerHTML={{ __html: comment.html }}
          />
        </li>
      ))}
    </ol>
  )
}
