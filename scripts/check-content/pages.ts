import { locales } from '../../lib/locale.ts'
import type { FrontMatter } from './front-matter.ts'

/** Pages that every language has, by what follows it in the address, and what is read by machines. */
const everywhere = [
  '',
  '/archive',
  '/colophon',
  '/privacy',
  '/feed.json',
  '/feed.xml',
  '/llms.txt',
  '/proofs',
  '/rss.xml',
  '/search',
  '/series',
  '/tags',
]
const once = ['/llms.txt', '/robots.txt', '/sitemap.xml']
const feeds = ['', '/feed.json', '/feed.xml', '/rss.xml']

/** What decides about the lists in which an article stands. */
export type Listed = { locale: string; fields: FrontMatter }

/**
 * The addresses of all pages that list articles (of tags, series and authors), of their feeds, and of the
 * Markdown of each article.
 * @param articles by their paths
 */
export function pagesFor(articles: ReadonlyMap<string, Listed>): Set<string> {
  const lists = [...articles.values()]
    .filter(({ fields }) => !fields.draft)
    .flatMap(({ locale, fields: { tags, series, authors = [] } }) => [
      ...tags.flatMap((tag) => feeds.map((feed) => `/${locale}/tags/${tag}${feed}`)),
      ...(series ? feeds.map((feed) => `/${locale}/series/${series}${feed}`) : []),
      ...authors.map((author) => `/${locale}/authors/${author}`),
    ])
  const fixed = locales.flatMap((locale) => everywhere.map((page) => `/${locale}${page}`))
  const markdown = [...articles.keys()].map((path) => `${path}.md`)
  return new Set([...once, ...markdown, ...fixed, ...lists])
}
