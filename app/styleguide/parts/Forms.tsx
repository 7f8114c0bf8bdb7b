import { CommentForm } from '@/features/comments/ui/CommentForm'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { BothThemes } from './BothThemes'

/** Buttons in their states, and the site's form. */
export function Forms({ locale }: { locale: Locale }) {
  const { styleguide: text } = messagesOf(locale)
  return (
    <section aria-labelledby="forms">
      <h2 id="forms">{text.forms}</h2>
      <BothThemes locale={locale}>
        <p className="buttons">
          <button type="button" className="button">
            {text.primary}
          </button>
          <button type="button" className="button quiet">
            {text.quiet}
          </button>
          <button type="button" className="button" aria-disabled="true">
            {text.disabled}
          </button>
        </p>
        <div className="discussion">
          <CommentForm locale={locale} />
        </div>
      </BothThemes>
    </section>
  )
}
