import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** What islands/comments/own.ts puts in a comment of the reader's own: a form to change it, a question before it goes. */
export function EditTemplate({ locale }: { locale: Locale }) {
  const { own } = messagesOf(locale).thread
  return (
    <div hidden data-part="editing">
      <form className="comment-edit" data-part="edit-form">
        <textarea name="body" rows={6} required dir="auto" aria-label={own.text} />
        <p className="actions">
          <button className="button" type="submit">
            {own.save}
          </button>
          <button className="button quiet" type="button" data-part="cancel-edit">
            {own.cancel}
          </button>
        </p>
        <p className="error" role="alert" data-part="edit-error" />
      </form>
      <div className="comment-remove" role="group" aria-label={own.sure} data-part="sure">
        <p>{own.sure}</p>
        <p className="actions">
          <button className="button" type="button" data-part="yes">
            {own.yes}
          </button>
          <button className="button quiet" type="button" data-part="no">
            {own.no}
          </button>
        </p>
        <p className="error" role="alert" data-part="remove-error" />
      </div>
    </div>
  )
}
