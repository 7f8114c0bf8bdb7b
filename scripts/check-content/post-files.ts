import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { locales, type Locale } from '../../lib/locale.ts'
import { suggest } from './nearest.ts'
import { problemAt, startOfFile, type ContentProblem } from './problem.ts'
import { readExamples, type ExampleFile } from './read-examples.ts'

/** An article in one language, as it lies on the disk. */
export type ArticleFile = { slug: string; locale: Locale; file: string; source: string }

export type PostFiles = { slug: string; articles: ArticleFile[]; examples: ExampleFile[] }

const knownEntries = [...locales.map((locale) => `${locale}.mdx`), 'examples']

/** Addresses contain the slug, and comments are stored under it in a column of this length. */
const slugLimit = 100

/** Why a name is no slug, or undefined. */
export function checkSlug(slug: string): string | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    return `"${slug}" is no slug; expected lower-case words joined by hyphens, such as first-steps`
  }
  if (slug.length <= slugLimit) return undefined
  return `the slug has ${slug.length} characters; expected at most ${slugLimit}`
}

async function readPost(directory: string, slug: string, problems: ContentProblem[]): Promise<PostFiles> {
  const post: PostFiles = { slug, articles: [], examples: [] }
  const folder = path.join(directory, slug)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    const locale = locales.find((candidate) => entry.name === `${candidate}.mdx`)
    if (locale && entry.isFile()) {
      post.articles.push({ slug, locale, file, source: await readFile(file, 'utf8') })
    } else if (entry.name === 'examples' && entry.isDirectory()) {
      const reading = await readExamples(file)
      post.examples.push(...reading.examples)
      problems.push(...reading.problems)
    } else {
      problems.push(problemAt(file, startOfFile, `does not belong here${suggest(entry.name, knownEntries)}`))
    }
  }
  if (post.articles.length === 0) {
    problems.push(problemAt(folder, startOfFile, 'has no article; expected zh.mdx, en.mdx or both'))
  }
  return post
}

/** Reads the folder of all posts, and says what is not where it belongs. */
export async function readPosts(
  directory: string,
): Promise<{ posts: PostFiles[]; problems: ContentProblem[] }> {
  const posts: PostFiles[] = []
  const problems: ContentProblem[] = []
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const file = path.join(directory, entry.name)
    const message = entry.isDirectory()
      ? checkSlug(entry.name)
      : 'does not belong here; expected one folder for each article, named by its slug'
    if (message) problems.push(problemAt(file, startOfFile, message))
    if (entry.isDirectory()) posts.push(await readPost(directory, entry.name, problems))
  }
  return { posts, problems }
}
