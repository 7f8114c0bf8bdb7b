import { Icon } from '@/components/ui/Icon'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** The way to the search: a link to its page, which opens the dialog where its island runs. */
export function SearchOpen({ locale }: { locale: Locale }) {
  return (
    <search-open>
      <a href={`/${locale}/search`} aria-keyshortcuts="/ Control+K Meta+K">
        <Icon name="search" />
        {messagesOf(locale).search.title}
        <kbd aria-hidden="true">/</kbd>
      </a>
    </search-open>
  )
}
