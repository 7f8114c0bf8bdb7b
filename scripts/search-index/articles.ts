import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { excerpt } from '../../lib/excerpt.ts'
import type { Locale } from '../../lib/locale.ts'
import { isPublished } from '../../lib/published.ts'
import type { Article } from '../../packages/search-index/index.ts'
import { parseArticle } from '../check-content/article.ts'
import { attributeOf, type Element } from '../check-content/jsx.ts'
import { sectionsOf } from './sections.ts'

/** What Contentlayer has made; scripts read it as data, the site imports it. */
const generated = '.contentlayer/generated/Post/_index.json'

const post = z.object({
  slug: z.string(),
  locale: z.enum(['zh', 'en']),
  title: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  draft: z.boolean(),
  publishedAt: z.string(),
  body: z.object({ raw: z.string() }),
})
type Post = z.infer<typeof post>

function exampleReader(slug: string) {
  return (example: Element): string => {
    const file = attributeOf(example, 'file') ?? ''
    const source = readFileSync(path.join('content/posts', slug, 'examples', file), 'utf8')
    const selection = { region: attributeOf(example, 'region'), lines: attributeOf(example, 'lines') }
    return [attributeOf(example, 'title') ?? file, excerpt(source, selection).text].join('\n')
  }
}

function toArticle({ slug, locale, title, summary, tags, body }: Post): Article {
  const { tree } = parseArticle({ slug, locale, file: `${slug}/${locale}.mdx`, source: body.raw })
  return { slug, title, summary, tags, sections: sectionsOf(tree, exampleReader(slug)) }
}

/**
 * The published articles of a language as they are indexed, the newest first; `isDevelopment` adds what is not
 * published yet.
 */
export async function articlesOf(
  locale: Locale,
  { isDevelopment = false }: { isDevelopment?: boolean } = {},
): Promise<Article[]> {
  const now = new Date().toISOString()
  return z
    .array(post)
    .parse(JSON.parse(await readFile(generated, 'utf8')))
    .filter((each) => each.locale === locale && (isDevelopment || isPublished(each, now)))
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt) || b.slug.localeCompare(a.slug))
    .map(toArticle)
}
