import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** In the form: the lines that the comment will be about, and the way to let them go. */
export function AboutLines({ locale }: { locale: Locale }) {
  const { lines: text } = messagesOf(locale)
  return (
    <>
      <input type="hidden" name="anchor" />
      <p className="about-lines" data-part="about" hidden>
        <span data-part="about-text">{text.about}</span>{' '}
        <button className="underline" type="button" data-part="drop-lines">
          {text.drop}
        </button>
      </p>
    </>
  )
}
