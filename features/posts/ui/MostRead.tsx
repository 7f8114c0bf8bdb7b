import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/**
 * What was read most this week: rows that keep their place, which the island fills (islands/most-read.ts).
 * Until then, and without JavaScript, a line says where the numbers come from.
 */
export function MostRead({ locale, rows }: { locale: Locale; rows: number }) {
  const { mostRead: text } = messagesOf(locale).finding
  return (
    <section className="most-read" aria-labelledby="most-read">
      <h2 id="most-read" className="label">
        {text.title}
      </h2>
      <most-read
        data-locale={locale}
        data-none={text.none}
        data-away={text.away}
        data-views={text.views('{n}')}
      >
        <ol>
          {Array.from({ length: rows }, (_, index) => (
            <li key={index}>
              <span className="sheet-number">{index + 1}</span>
              <a data-part="title" />
              <span className="label" data-part="views" />
            </li>
          ))}
        </ol>
        <p>{text.unasked}</p>
      </most-read>
    </section>
  )
}
