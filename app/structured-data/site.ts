import type { SearchAction, WebSite, WithActionConstraints, WithContext } from 'schema-dts'
import { languageTags, otherLocale, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { absoluteUrl } from '@/lib/server/site-url'

/** The name by which other blocks of data mean the site in a language. */
export function siteId(locale: Locale): string {
  return absoluteUrl(`/${locale}#website`)
}

/** The site itself, and how it is searched. */
export function siteData(locale: Locale): WithContext<WebSite> {
  const { site } = messagesOf(locale)
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: absoluteUrl(`/${locale}/search?q={search_term_string}`) },
    'query-input': 'required name=search_term_string',
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': siteId(locale),
    url: absoluteUrl(`/${locale}`),
    name: site.name,
    alternateName: messagesOf(otherLocale(locale)).site.name,
    description: site.description,
    inLanguage: languageTags[locale],
    potentialAction: search,
  }
}
