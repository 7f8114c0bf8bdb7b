import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/**
 * How a reader without JavaScript changes or deletes a comment of their own: two forms that the server copies into the
 * comment (features/comments/page-own.ts). With JavaScript the island has tools of its own.
 */
export function OwnForms({ locale }: { locale: Locale }) {
  const { own } = messagesOf(locale).thread
  const { ownForms } = messagesOf(locale).threads
  return (
    <div hidden data-part="own-forms">
      <details className="own-forms">
        <summary>
          {own.edit} / {own.remove} <small data-part="until">{ownForms.until}</small>
        </summary>
        <form method="post" className="comment-edit" data-part="own-form">
          <div className="notice" role="alert" data-part="notice" hidden>
            <strong data-part="notice-title" />
            <span data-part="notice-text" />
          </div>
          <input type="hidden" name="locale" value={locale} />
          <textarea name="body" rows={6} required dir="auto" aria-label={own.text} />
          <p className="actions">
            <button className="button" type="submit" name="action" value="edit">
              {own.save}
            </button>
            <button className="button quiet" type="submit" name="action" value="delete" formNoValidate>
              {own.yes}
            </button>
          </p>
        </form>
      </details>
    </div>
  )
}
