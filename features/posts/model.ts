import type { Locale } from '@/lib/locale'

/** A section of an article; `depth` 3 lies within the 2 before it. */
export type Heading = { depth: 2 | 3; id: string; text: string }

/** Where an article stands in its series: `position` counts from 1 among the `total` published ones. */
export type PlaceInSeries = { slug: string; position: number; total: number }

/** What lists need of an article. Dates are days, `2026-11-23`, without a time. */
export type PostSummary = {
  slug: string
  locale: Locale
  /** Number of its drawing: articles are counted from 1 in the order of publication. */
  sheet: number
  title: string
  summary: string
  publishedAt: string
  updatedAt?: string
  tags: string[]
  /** Slugs of content/authors. */
  authors: string[]
  series?: PlaceInSeries
  readingMinutes: number
  /** Why readers cannot see it yet; only `npm run dev` shows such articles, to their authors. */
  unpublished?: 'draft' | 'scheduled'
}

/** What a translation says about the original that it was made from. */
export type TranslationRecord = { of: Locale; sections: string[] }

/** A part of an article by its heading of level 2 (none for the introduction), and a hash of what it says. */
export type SectionHash = { id: string; hash: string }

/** A whole article. `code` is compiled MDX, evaluated on the server only; `source` is the text of the MDX. */
export type Post = PostSummary & {
  headings: Heading[]
  sections: SectionHash[]
  /** Slugs that it had before. */
  aliases: string[]
  /** Literals of its files that stand for a reader's own values, by the variable's name. */
  variables: Record<string, string>
  translation?: TranslationRecord
  source: string
  code: string
}

/**
 * An article by its address, and by its rows: comments and views are stored under the first slug that it had, so
 * that renaming it changes nothing in the database.
 */
export type PublishedName = { slug: string; record: string }

/** A text in each language. */
export type Translated = Record<Locale, string>

/** Articles that belong together; `posts` are the slugs of the published ones, in order. */
export type Series = { slug: string; title: Translated; summary: Translated; posts: string[] }

export type Author = {
  slug: string
  name: Translated
  bio: Translated
  links: { label: string; url: string }[]
}
