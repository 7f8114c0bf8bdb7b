import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { ranges, type Range } from '../schema'

/** The ways to the same page with another range. @param path of the page */
export function Ranges({ locale, path, range }: { locale: Locale; path: string; range: Range }) {
  const { numbers: text } = messagesOf(locale)
  return (
    <nav className="numbers-ranges" aria-label={text.range}>
      {ranges.map((each) => (
        <a key={each} href={`${path}?days=${each}`} aria-current={each === range ? 'page' : undefined}>
          {text.ranges[each]}
        </a>
      ))}
    </nav>
  )
}
