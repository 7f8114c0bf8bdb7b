import 'server-only'
import type { Locale } from '@/lib/locale'
import { listAuthors, listPosts } from './repository'
import type { Post } from './model'

/** Who writes, in one language. */
export type AuthorInLocale = {
  slug: string
  name: string
  bio: string
  links: { label: string; url: string }[]
}

/** Everybody who has published in this language, by slug. */
export function authorsIn(locale: Locale): AuthorInLocale[] {
  const writing = new Set(listPosts(locale).flatMap(({ authors }) => authors))
  return listAuthors()
    .filter(({ slug }) => writing.has(slug))
    .map(({ slug, name, bio, links }) => ({ slug, name: name[locale], bio: bio[locale], links }))
}

/** One of them, or undefined. */
export function findAuthor(locale: Locale, slug: string): AuthorInLocale | undefined {
  return authorsIn(locale).find((author) => author.slug === slug)
}

/** The articles of an author, the newest first. */
export function postsBy(locale: Locale, slug: string): Post[] {
  return listPosts(locale).filter(({ authors }) => authors.includes(slug))
}
