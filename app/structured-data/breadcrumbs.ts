import type { BreadcrumbList, WithContext } from 'schema-dts'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { absoluteUrl } from '@/lib/server/site-url'

/** A page on the way to this one. @param path what follows the language in its address */
export type Crumb = { name: string; path: string }

/** The way from the home page to a page, which is its last crumb. */
export function breadcrumbs(locale: Locale, crumbs: Crumb[]): WithContext<BreadcrumbList> {
  const way = [{ name: messagesOf(locale).site.name, path: '' }, ...crumbs]
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(`/${locale}${path}`),
    })),
  }
}
