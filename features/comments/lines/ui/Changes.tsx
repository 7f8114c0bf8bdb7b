import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** Says that a comment was made on an earlier version, and shows on demand what has changed since. */
export function Changes({ locale }: { locale: Locale }) {
  return (
    <details className="line-changes" data-part="changes" hidden>
      <summary>{messagesOf(locale).lines.earlier}</summary>
      <div data-part="diff" />
    </details>
  )
}
