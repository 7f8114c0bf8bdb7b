import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** What the site is made of and what it does not do. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const { footer, site } = messagesOf(locale)
  return (
    <div className="sheet">
      <footer className="site-footer">
        <span>{site.name}</span>
        <span>{footer.colophon}</span>
        <span>{footer.privacy}</span>
        <a href={`/${locale}/colophon`}>{footer.servedBy}</a>
      </footer>
    </div>
  )
}
