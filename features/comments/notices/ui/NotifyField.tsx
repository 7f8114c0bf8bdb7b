import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** The box that asks for notices of replies. Shown where the site can send mail: by the server or by the island. */
export function NotifyField({ locale }: { locale: Locale }) {
  const { notices: text } = messagesOf(locale)
  return (
    <div className="notify" data-part="notify" hidden>
      <label>
        <input type="checkbox" name="notify" aria-describedby="comment-notify-hint" />
        {text.notify}
      </label>
      <p className="hint" id="comment-notify-hint">
        {text.notifyHint}
      </p>
    </div>
  )
}
