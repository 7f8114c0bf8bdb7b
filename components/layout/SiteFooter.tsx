import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Group = { title: string; ways: [href: string, label: string][] }

function groupsOf(locale: Locale): Group[] {
  const { finding, footer, navigation, privacy, proofs } = messagesOf(locale)
  const { footer: text, navigation: ways } = finding
  const at = (path: string) => `/${locale}${path}`
  return [
    {
      title: text.find,
      ways: [
        [at(''), navigation.articles],
        [at('/series'), ways.series],
        [at('/tags'), ways.tags],
        [at('/archive'), ways.archive],
      ],
    },
    {
      title: text.follow,
      ways: [
        [at('/feed.xml'), text.atom],
        [at('/rss.xml'), text.rss],
        [at('/feed.json'), text.json],
      ],
    },
    {
      title: text.about,
      ways: [
        [at('/colophon'), footer.servedBy],
        [at('/proofs'), proofs.page.title],
        [at('/privacy'), privacy.title],
      ],
    },
  ]
}

/** The title block of the sheet: what the site is made of, and the ways on. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const { footer, site } = messagesOf(locale)
  return (
    <div className="sheet">
      <footer className="site-footer">
        <div>
          <b>{site.name}</b>
          <p>{footer.colophon}</p>
          <p>{footer.privacy}</p>
        </div>
        {groupsOf(locale).map(({ title, ways }) => (
          <nav key={title} aria-label={title}>
            <p className="label" aria-hidden="true">
              {title}
            </p>
            <ul>
              {ways.map(([href, label]) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </footer>
    </div>
  )
}
