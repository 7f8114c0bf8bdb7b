import type { Locale } from '@/lib/locale'

/** The page of an article's discussion. */
export function discussionPath(locale: Locale, slug: string): string {
  return `/${locale}/posts/${slug}/comments`
}

/** The newest comments of an article for feed readers. */
export function feedPath(locale: Locale, slug: string): string {
  return `/${locale}/posts/${slug}/comments.xml`
}

/** The permanent link of a comment: the server finds the page that it is on, wherever it stands. */
export function permalinkOf(locale: Locale, slug: string, number: number): string {
  return `${discussionPath(locale, slug)}?comment=${number}#comment-${number}`
}

/**
 * Where a form leads that wrote a comment: to it, by an address that nobody asked for before, so that no cache on the
 * way has an older page there.
 */
export function sentLink(
  locale: Locale,
  slug: string,
  { number, id }: { number: number; id: string },
): string {
  return `${discussionPath(locale, slug)}?comment=${number}&sent=${id}#comment-${number}`
}
