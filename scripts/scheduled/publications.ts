import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { locales, type Locale } from '../../lib/locale.ts'
import type { Publication } from '../../lib/published.ts'
import { readFrontMatter } from '../check-content/front-matter.ts'

/** When an article in one language comes out. */
export type Scheduled = Publication & { slug: string; locale: Locale }

/** The publication of every article whose front matter is sound. A day without a time is its midnight in UTC. */
export function publicationsIn(directory: string): Scheduled[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory).flatMap((slug) =>
    locales.flatMap((locale) => {
      const file = path.join(directory, slug, `${locale}.mdx`)
      const fields = existsSync(file) ? readFrontMatter(readFileSync(file, 'utf8')) : undefined
      if (!fields) return []
      const publishedAt = new Date(fields.publishedAt).toISOString()
      return [{ slug, locale, draft: fields.draft ?? false, publishedAt }]
    }),
  )
}
