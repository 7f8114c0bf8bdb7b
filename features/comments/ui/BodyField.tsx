import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** What is written, and beside it, where a script runs, how it will look. */
export function BodyField({ locale }: { locale: Locale }) {
  const { discussion, thread } = messagesOf(locale)
  const { form: text } = discussion
  return (
    <div className="field">
      <label htmlFor="comment-body">{text.body}</label>
      <textarea
        id="comment-body"
        name="body"
        rows={6}
        required
        dir="auto"
        aria-describedby="comment-body-hint comment-body-error"
      />
      <section
        className="preview body"
        aria-label={thread.preview.label}
        aria-live="polite"
        dir="auto"
        tabIndex={-1}
        data-part="preview"
        data-empty={thread.preview.empty}
        data-loading={thread.preview.loading}
        hidden
      />
      <p className="hint" id="comment-body-hint">
        {text.bodyHint}
      </p>
      <p className="error" id="comment-body-error" data-error="body" />
    </div>
  )
}
