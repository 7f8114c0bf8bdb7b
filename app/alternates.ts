import type { Metadata } from 'next'
import { languageTags, locales, type Locale } from '@/lib/locale'

/**
 * The `hreflang` links of a page that exists in all languages (or in those given).
 * @param path what follows the language in the address, `/posts/…` or nothing
 */
export function alternatesOf(
  locale: Locale,
  path: string,
  available: readonly Locale[] = locales,
): Metadata['alternates'] {
  return {
    canonical: `/${locale}${path}`,
    languages: Object.fromEntries(available.map((each) => [languageTags[each], `/${each}${path}`])),
  }
}
