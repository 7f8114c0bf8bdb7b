import { ReadingSettings } from '@/components/layout/ReadingSettings'
import { Wordmark } from '@/components/layout/Wordmark'
import { Icon } from '@/components/ui/Icon'
import { languageTags, otherLocale, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type Props = {
  locale: Locale
  /** Where the page is, with its query. */
  address: string
  isSignedIn: boolean
  /** How many comments wait; undefined when nobody could say. */
  waiting: number | undefined
}

/** The wordmark leads to the site; the ways between the moderators' pages are there for those who are signed in. */
export function AdminHeader({ locale, address, isSignedIn, waiting }: Props) {
  const { navigation, admin } = messagesOf(locale)
  const { navigation: text } = admin
  const ways = [
    ['/admin', text.queue],
    ['/admin/comments', text.comments],
    ['/admin/people', text.people],
    ['/admin/numbers', text.numbers],
    ['/admin/audit', text.audit],
    ['/admin/settings', text.settings],
    ['/admin/account', text.account],
  ] as const
  const [path = ''] = address.split('?')
  const isHere = (way: string) =>
    way === '/admin' ? path === way : path === way || path.startsWith(`${way}/`)
  const other = otherLocale(locale)
  return (
    <header className="site-header admin-header sheet">
      <Wordmark locale={locale} />
      <p className="label admin-area">{admin.area}</p>
      {isSignedIn && (
        <nav className="admin-navigation" aria-label={text.label}>
          {ways.map(([way, label]) => (
            <a key={way} href={way} aria-current={isHere(way) ? 'page' : undefined}>
              {label}
              {way === '/admin' && Boolean(waiting) && <span className="mod-number">{waiting}</span>}
            </a>
          ))}
        </nav>
      )}
      <div className="site-tools">
        <form method="post" action="/admin/language" aria-label={admin.language}>
          <input type="hidden" name="locale" value={other} />
          <input type="hidden" name="next" value={address} />
          <button type="submit" lang={languageTags[other]}>
            <Icon name="languages" />
            {navigation.otherLanguage}
          </button>
        </form>
        <ReadingSettings locale={locale} />
      </div>
    </header>
  )
}
