import 'server-only'
import { otherLocale } from '@/lib/locale'
import type { PostSummary } from './model'
import { findPost } from './repository'

/** Where the language switch of an article leads: to its translation, or home where there is none. */
export function translationOf(post: PostSummary): string {
  const other = otherLocale(post.locale)
  return findPost(other, post.slug) ? `/${other}/posts/${post.slug}` : `/${other}`
}
