import type { Locale } from '@/lib/locale'

/** A section of an article; `depth` 3 lies within the 2 before it. */
export type Heading = { depth: 2 | 3; id: string; text: string }

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
  readingMinutes: number
}

/** A whole article. `code` is compiled MDX; it is evaluated on the server only. */
export type Post = PostSummary & { headings: Heading[]; code: string }
