import type { Locale } from '@/lib/locale'
import { pageSize } from './schema'

/** The permanent link of a comment: the page of the discussion that it is on, and its place there. */
export function permalinkOf(locale: Locale, slug: string, number: number): string {
  const cursor = Math.floor((number - 1) / pageSize) * pageSize
  const query = cursor ? `?cursor=${cursor}` : ''
  return `/${locale}/posts/${slug}/comments${query}#comment-${number}`
}
