import type { Locale } from '@/lib/locale'

/** In place of a slug, which has no underscore: the card of all pages that are no articles. */
export const cardOfSite = '_site'

/** Where a card is. @param name slug of an article, or `cardOfSite` */
export function cardPath(locale: Locale, name: string): string {
  return `/og/${locale}/${name}.png`
}
