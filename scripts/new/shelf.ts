import { readFrontMatter } from '../check-content/front-matter.ts'
import { readLibrary } from '../check-content/library.ts'
import { readPosts } from '../check-content/post-files.ts'
import { Failure } from '../failure.ts'

/** What is there already and what a new article can refer to. */
export type Shelf = {
  /** Slugs of articles and those that they had before: both lead somewhere. */
  taken: ReadonlySet<string>
  /** Tags in use, the most frequent first. */
  tags: string[]
  authors: string[]
  series: string[]
}

/** Reads the content folder. @throws Failure when there is none */
export async function readShelf(postsDirectory: string): Promise<Shelf> {
  const { posts } = await readPosts(postsDirectory).catch(() => {
    throw new Failure(`There is no folder ${postsDirectory}; run this in the project's folder.`)
  })
  const { library } = await readLibrary(postsDirectory)
  const fields = posts.flatMap(({ articles }) =>
    articles.flatMap(({ source }) => readFrontMatter(source) ?? []),
  )
  const uses = new Map<string, number>()
  for (const tag of fields.flatMap(({ tags }) => tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  return {
    taken: new Set([...posts.map(({ slug }) => slug), ...fields.flatMap(({ aliases }) => aliases ?? [])]),
    tags: [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0)),
    authors: library.authors.map(({ slug }) => slug),
    series: library.series.map(({ slug }) => slug),
  }
}
