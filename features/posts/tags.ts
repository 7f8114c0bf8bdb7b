import 'server-only'
import { indexBy } from '@/lib/index-by'
import type { Locale } from '@/lib/locale'
import type { Post } from './model'
import { perLibrary } from './per-library'

const indexOf = perLibrary((posts) => indexBy(posts, ({ tags }) => tags))

/** All tags of a language with their articles, by name; articles newest first. */
export function listTags(locale: Locale): { tag: string; posts: Post[] }[] {
  return [...indexOf(locale)].map(([tag, posts]) => ({ tag, posts })).sort((a, b) => (a.tag < b.tag ? -1 : 1))
}

/** The articles of a tag, the newest first; none if the language has no such tag. */
export function postsTagged(locale: Locale, tag: string): Post[] {
  return indexOf(locale).get(tag) ?? []
}
