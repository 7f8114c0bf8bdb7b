import 'server-only'
import { otherLocale, type Locale } from '@/lib/locale'
import type { Post, PostSummary } from './model'
import { findPost, listPosts } from './repository'
import { haveSameSections, olderBy, type OlderTranslation } from './translation-state'

function translated(post: PostSummary): Post | undefined {
  return findPost(otherLocale(post.locale), post.slug)
}

/** Where the language switch of an article leads: where there is no translation, a page that says so. */
export function translationOf({ locale, slug }: PostSummary): string {
  return `/${otherLocale(locale)}/posts/${slug}`
}

/** By how much an article is older than the original that it was made from; undefined if it is not. */
export function translationState(post: Post): OlderTranslation | undefined {
  return olderBy(post, translated(post))
}

/** Whether the language switch can stay at the heading that is read. */
export function staysAtHeading(post: Post): boolean {
  return haveSameSections(post, translated(post))
}

/** An article that this language does not have, in the one that it has. */
export function findUntranslated(locale: Locale, slug: string): Post | undefined {
  return findPost(locale, slug) ? undefined : findPost(otherLocale(locale), slug)
}

/** Articles that only the other language has, the newest first. */
export function listUntranslated(locale: Locale): Post[] {
  return listPosts(otherLocale(locale)).filter(({ slug }) => !findPost(locale, slug))
}
