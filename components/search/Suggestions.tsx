import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** Ways on when nothing was found: the word that was meant, subjects, the archive. Filled like the hits. */
export function Suggestions({ locale }: { locale: Locale }) {
  const { search: text } = messagesOf(locale)
  return (
    <>
      <p className="suggestion" data-part="correction" hidden>
        {text.meant}
        {locale === 'en' && ' '}
        <a data-part="corrected" data-page={`/${locale}/search`} />
        {locale === 'en' ? '?' : '？'}
      </p>
      <div className="suggestion" data-part="suggestions" hidden>
        <p>
          {text.popular} <span data-part="popular" data-page={`/${locale}/search`} />
        </p>
        <p>
          <a href={`/${locale}/archive`}>{text.archive}</a>
        </p>
      </div>
    </>
  )
}
