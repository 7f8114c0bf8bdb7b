import 'server-only'
import type { Locale } from '@/lib/locale'
import type { Post } from './model'
import { listPosts } from './repository'

/**
 * What is worked out from all articles of a language: once for each state of the library, not for each page
 * (a build renders every article).
 */
export function perLibrary<Result>(
  make: (posts: Post[], locale: Locale) => Result,
): (locale: Locale) => Result {
  const made = new WeakMap<Post[], Result>()
  return (locale) => {
    const posts = listPosts(locale)
    const known = made.get(posts)
    if (known !== undefined) return known
    const result = make(posts, locale)
    made.set(posts, result)
    return result
  }
}
