import { OlderNotice } from '@/features/posts/ui/OlderNotice'
import { UnpublishedMark } from '@/features/posts/ui/UnpublishedMark'
import { otherLocale, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { BothThemes } from './BothThemes'

/** What an article says about itself: that it is older than its original, or not published yet. */
export function Notices({ locale }: { locale: Locale }) {
  const { styleguide: text } = messagesOf(locale)
  const other = otherLocale(locale)
  const section = { id: 'colours', title: messagesOf(other).styleguide.colours }
  const date = '2026-11-23'
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{text.notices}</h2>
      <BothThemes locale={locale}>
        <OlderNotice
          post={{ locale, slug: 'a' }}
          by={{
            of: other,
            changed: [section, { id: '', title: '' }],
            added: [{ id: 'type', title: messagesOf(other).styleguide.type }],
            removed: [],
            total: 9,
            updatedAt: date,
          }}
        />
        <p className="sheet-number">
          <UnpublishedMark post={{ locale, publishedAt: date, unpublished: 'draft' }} />
          <UnpublishedMark post={{ locale, publishedAt: date, unpublished: 'scheduled' }} />
        </p>
      </BothThemes>
    </section>
  )
}
