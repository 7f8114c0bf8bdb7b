import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** A field that people neither see nor reach, and programs that fill in everything do. */
export function Honeypot({ locale }: { locale: Locale }) {
  return (
    <p className="elsewhere" aria-hidden="true">
      <label htmlFor="comment-website">{messagesOf(locale).thread.website}</label>
      <input id="comment-website" name="website" tabIndex={-1} autoComplete="off" />
    </p>
  )
}
