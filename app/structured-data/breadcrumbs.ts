import type { BreadcrumbList, WithContext } from 'schema-dts'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { absoluteUrl } from '@/lib/server/site-url'

/** A page on the way to this one. */
export type Crumb = { label: string; href: string }

/** The way from the home page to a page, which is its last crumb. */
export function breadcrumbs(locale: Locale, crumbs: Crumb[]): WithContext<BreadcrumbList> {
  const way = [{ label: messagesOf(locale).site.name, href: `/${locale}` }, ...crumbs]
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absoluteUrl(href),
    })),
  }
}
