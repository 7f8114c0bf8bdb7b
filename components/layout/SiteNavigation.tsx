import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** The parts of the site that have a place in the header. */
export type Section = 'articles' | 'series' | 'tags' | 'archive'

/** The ways into the articles. */
export function SiteNavigation({ locale, section }: { locale: Locale; section?: Section | undefined }) {
  const { navigation, finding } = messagesOf(locale)
  const ways: [Section, string, string][] = [
    ['articles', `/${locale}`, navigation.articles],
    ['series', `/${locale}/series`, finding.navigation.series],
    ['tags', `/${locale}/tags`, finding.navigation.tags],
    ['archive', `/${locale}/archive`, finding.navigation.archive],
  ]
  return (
    <nav className="site-navigation" aria-label={navigation.label}>
      {ways.map(([name, href, label]) => (
        <a key={name} href={href} aria-current={name === section ? 'true' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}
