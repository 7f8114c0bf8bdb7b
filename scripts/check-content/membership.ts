import { placeOfField, readFrontMatter } from './front-matter.ts'
import type { Library } from './library.ts'
import { suggest } from './nearest.ts'
import type { ArticleFile, PostFiles } from './post-files.ts'
import { problemAt, startOfFile, type ContentProblem } from './problem.ts'

function checkArticle(
  { file, source, slug }: ArticleFile,
  library: Library,
  slugs: ReadonlySet<string>,
): ContentProblem[] {
  const fields = readFrontMatter(source)
  if (!fields) return []
  const at = (field: string, message: string) => problemAt(file, placeOfField(source, field), message)
  const authors = library.authors.map((author) => author.slug)
  const series = library.series.find((each) => each.slug === fields.series)
  return [
    ...(fields.authors ?? [])
      .filter((author) => !authors.includes(author))
      .map((author) => at('authors', `no author "${author}" in content/authors${suggest(author, authors)}`)),
    ...(fields.series && !series
      ? [
          at(
            'series',
            `no series "${fields.series}" in content/series${suggest(
              fields.series,
              library.series.map((each) => each.slug),
            )}`,
          ),
        ]
      : []),
    ...(series && !series.data.posts.includes(slug)
      ? [at('series', `content/series/${series.slug}.yaml does not list this article; add its slug there`)]
      : []),
    ...(fields.aliases ?? [])
      .filter((alias) => slugs.has(alias))
      .map((alias) => at('aliases', `"${alias}" is the slug of an article; expected one that is free`)),
  ]
}

function checkSeries(library: Library, posts: PostFiles[]): ContentProblem[] {
  const membersOf = new Map(
    posts.map(({ slug, articles }) => [
      slug,
      articles.map(({ source }) => readFrontMatter(source)?.series ?? ''),
    ]),
  )
  return library.series.flatMap(({ slug, file, data }) =>
    data.posts.flatMap((post) => {
      const named = membersOf.get(post)
      if (!named)
        return [problemAt(file, startOfFile, `no article "${post}"${suggest(post, membersOf.keys())}`)]
      if (named.every((series) => series === slug)) return []
      return [
        problemAt(
          file,
          startOfFile,
          `the article "${post}" does not say \`series: ${slug}\` in each language`,
        ),
      ]
    }),
  )
}

/** One former slug leads to one article. */
function checkAliases(posts: PostFiles[]): ContentProblem[] {
  const owners = new Map<string, string>()
  const problems: ContentProblem[] = []
  for (const { articles } of posts)
    for (const { file, source, slug } of articles)
      for (const alias of readFrontMatter(source)?.aliases ?? []) {
        const owner = owners.get(alias) ?? slug
        owners.set(alias, owner)
        if (owner !== slug) {
          const message = `the former slug "${alias}" already leads to ${owner}; expected one article for each`
          problems.push(problemAt(file, placeOfField(source, 'aliases'), message))
        }
      }
  return problems
}

/** The first one names an article's comments and views, whatever language they come from. */
function checkSameAliases({ articles: [one, other] }: PostFiles): ContentProblem[] {
  if (!one || !other) return []
  const [mine, theirs] = [one, other].map(({ source }) => (readFrontMatter(source)?.aliases ?? []).join(', '))
  if (mine === theirs) return []
  const message = `the former slugs differ from those in ${one.locale}.mdx: "${theirs}", expected "${mine}"`
  return [problemAt(other.file, placeOfField(other.source, 'aliases'), message)]
}

/** Authors, series and former slugs that articles name exist, and series and articles name each other. */
export function checkMembership(posts: PostFiles[], library: Library): ContentProblem[] {
  const slugs = new Set(posts.map(({ slug }) => slug))
  const articles = posts.flatMap((post) => post.articles)
  return [
    ...articles.flatMap((article) => checkArticle(article, library, slugs)),
    ...checkSeries(library, posts),
    ...checkAliases(posts),
    ...posts.flatMap(checkSameAliases),
  ]
}
