import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export type Breadcrumb = { label: string; href: string }

type Props = {
  locale: Locale
  /** From below the home page, which is added, down to this page, which is not a link. */
  trail: Breadcrumb[]
}

/** Where a page lies: Home / Series / this page. */
export function Breadcrumbs({ locale, trail }: Props) {
  const { breadcrumbs: text } = messagesOf(locale).finding
  const ways = [{ label: text.home, href: `/${locale}` }, ...trail.slice(0, -1)]
  return (
    <nav className="breadcrumbs" aria-label={text.label}>
      <ol>
        {ways.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{trail.at(-1)?.label}</li>
      </ol>
    </nav>
  )
}
