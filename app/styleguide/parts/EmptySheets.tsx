import { NotFound } from '@/components/layout/NotFound'
import { Unavailable } from '@/components/layout/Unavailable'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { BothThemes } from './BothThemes'

/** What stands in the place of a page. */
export function EmptySheets({ locale }: { locale: Locale }) {
  return (
    <section aria-labelledby="empty">
      <h2 id="empty">{messagesOf(locale).styleguide.empty}</h2>
      <BothThemes locale={locale}>
        <NotFound locale={locale} />
        <Unavailable locale={locale} />
      </BothThemes>
    </section>
  )
}
