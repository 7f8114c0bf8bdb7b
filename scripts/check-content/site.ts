import type { Article } from './article.ts'
import { listHeadings } from './heading-list.ts'
import type { PostFiles } from './post-files.ts'

/** What links can lead to. */
export type Site = {
  /** Paths of articles and example files. */
  paths: ReadonlySet<string>
  /** Headings of an article by its path; undefined if there is none or its syntax is broken. */
  anchorsOf(path: string): ReadonlySet<string> | undefined
}

export function pathOfArticle({ locale, slug }: { locale: string; slug: string }): string {
  return `/${locale}/posts/${slug}`
}

/** Collects the addresses of the site once, so that checking a link is a look-up. */
export function siteOf(posts: PostFiles[], articles: Article[]): Site {
  const anchors = new Map(
    articles.map((article) => [
      pathOfArticle(article),
      new Set(listHeadings(article.tree).map(({ id }) => id)),
    ]),
  )
  const paths = posts.flatMap(({ slug, articles: files, examples }) => [
    ...files.map(pathOfArticle),
    ...examples.map(({ name }) => `/examples/${slug}/${name}`),
  ])
  return { paths: new Set(paths), anchorsOf: (path) => anchors.get(path) }
}
