import 'server-only'
import { indexBy } from '@/lib/index-by'
import type { Locale } from '@/lib/locale'
import type { Post } from './model'
import { perLibrary } from './per-library'
import { listAuthors } from './repository'

/** Who writes, in one language. */
export type AuthorInLocale = {
  slug: string
  name: string
  bio: string
  links: { label: string; url: string }[]
}

const writingOf = perLibrary((posts) => indexBy(posts, ({ authors }) => authors))

const bySlug = perLibrary(
  (_, locale) =>
    new Map(
      listAuthors()
        .filter(({ slug }) => writingOf(locale).has(slug))
        .map(({ slug, name, bio, links }) => [slug, { slug, name: name[locale], bio: bio[locale], links }]),
    ),
)

/** Everybody who has published in this language, by slug. */
export function authorsIn(locale: Locale): AuthorInLocale[] {
  return [...bySlug(locale).values()]
}

/** One of them, or undefined. */
export function findAuthor(locale: Locale, slug: string): AuthorInLocale | undefined {
  return bySlug(locale).get(slug)
}

/** The articles of an author, the newest first. */
export function postsBy(locale: Locale, slug: string): Post[] {
  return writingOf(locale).get(slug) ?? []
}
