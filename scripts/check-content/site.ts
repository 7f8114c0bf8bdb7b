import type { Article } from './article.ts'
import { listHeadings } from './heading-list.ts'
import { readFrontMatter } from './front-matter.ts'
import { pagesFor } from './pages.ts'
import type { PostFiles } from './post-files.ts'

/** Later than any date. */
export const never = '9999'

/** What links can lead to. */
export type Site = {
  /** Paths of articles and example files. */
  paths: ReadonlySet<string>
  /** Pages that list articles, and what is made of them for machines. */
  pages: ReadonlySet<string>
  /** When an article comes out, by its path; undefined if it is none. A draft never does. */
  outAt(path: string): string | undefined
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
  const fieldsOf = new Map(
    posts.flatMap(({ articles: files }) =>
      files.flatMap((file) => {
        const fields = readFrontMatter(file.source)
        return fields ? [[pathOfArticle(file), { locale: file.locale, fields }] as const] : []
      }),
    ),
  )
  const paths = posts.flatMap(({ slug, articles: files, examples }) => [
    ...files.map(pathOfArticle),
    ...examples.map(({ name }) => `/examples/${slug}/${name}`),
  ])
  return {
    paths: new Set(paths),
    pages: pagesFor(fieldsOf),
    outAt(path) {
      const fields = fieldsOf.get(path)?.fields
      if (!fields) return undefined
      return fields.draft ? never : new Date(fields.publishedAt).toISOString()
    },
    anchorsOf: (path) => anchors.get(path),
  }
}
