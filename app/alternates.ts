import type { Metadata } from 'next'
import { defaultLocale, languageTags, locales, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

type More = {
  /** Whether the page has feeds of its own, at the page's address and their names. */
  feeds?: boolean
  /** Whether the page is also a Markdown file. */
  markdown?: boolean
}

/**
 * The `hreflang` links of a page that exists in all languages (or in those given), and what else there is of it.
 * Readers of no language here get the default one (`x-default`), where the page has it.
 * @param path what follows the language in the address, `/posts/…` or nothing
 */
export function alternatesOf(
  locale: Locale,
  path: string,
  available: readonly Locale[] = locales,
  { feeds = false, markdown = false }: More = {},
): Metadata['alternates'] {
  const fallback = available.includes(defaultLocale) ? defaultLocale : locale
  const title = messagesOf(locale).site.name
  const base = feeds ? path : ''
  return {
    canonical: `/${locale}${path}`,
    languages: {
      ...Object.fromEntries(available.map((each) => [languageTags[each], `/${each}${path}`])),
      'x-default': `/${fallback}${path}`,
    },
    types: {
      'application/atom+xml': [{ url: `/${locale}${base}/feed.xml`, title: `${title} (Atom)` }],
      'application/rss+xml': [{ url: `/${locale}${base}/rss.xml`, title: `${title} (RSS)` }],
      'application/feed+json': [{ url: `/${locale}${base}/feed.json`, title: `${title} (JSON)` }],
      ...(markdown ? { 'text/markdown': `/${locale}${path}.md` } : {}),
    },
  }
}
