import { findName, findPost } from '@/features/posts/repository'
import { otherLocale, type Locale } from '@/lib/locale'

/** An article's present slug and its title, by the name under which it is counted. Without one it has gone. */
export function nameOf(record: string, locale: Locale): { slug: string; title: string; isThere: boolean } {
  const slug = findName(record)?.slug ?? record
  const post = findPost(locale, slug) ?? findPost(otherLocale(locale), slug)
  return { slug, title: post?.title ?? record, isThere: post !== undefined }
}
