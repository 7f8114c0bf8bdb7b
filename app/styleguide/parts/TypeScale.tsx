import { languageTags, locales, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

const sizes = ['xs', 'sm', 'base', 'lg', 'xl', '2xl', '3xl'] as const

/** Each size in both languages, and the three faces. */
export function TypeScale({ locale }: { locale: Locale }) {
  return (
    <section aria-labelledby="type">
      <h2 id="type">{messagesOf(locale).styleguide.type}</h2>
      <dl className="type-scale">
        {sizes.map((size) => (
          <div key={size} data-size={size}>
            <dt>
              <code>{size}</code>
            </dt>
            {locales.map((each) => (
              <dd key={each} lang={languageTags[each]}>
                {messagesOf(each).styleguide.pangram}
              </dd>
            ))}
          </div>
        ))}
        {(['display', 'mono'] as const).map((face) => (
          <div key={face} data-face={face}>
            <dt>
              <code>{face}</code>
            </dt>
            <dd lang="en">{messagesOf('en').styleguide.pangram}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
