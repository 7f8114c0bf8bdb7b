import { existsSync } from 'node:fs'
import path from 'node:path'
import { articleComponents } from '../../lib/article-components.ts'
import { samplesShowExamplesOf } from '../../lib/sample-examples.ts'
import { checkFrontMatter } from './front-matter.ts'
import { elementsOf } from './jsx.ts'
import { parseOrExplain } from './mdx-syntax.ts'
import { checkParity } from './parity.ts'
import { readPosts, type PostFiles } from './post-files.ts'
import { problemAt, startOfFile, type ContentProblem } from './problem.ts'
import type { ArticleCheck } from './checks.ts'
import { siteOf } from './site.ts'

/** Which building blocks no sample shows: /styleguide would be silent about them. */
function checkComplete(folder: string, names: ReadonlySet<string | null>): ContentProblem[] {
  return [...articleComponents.keys()]
    .filter((name) => !names.has(name))
    .map((name) => ({
      ...problemAt(folder, startOfFile, `no sample shows <${name}>; expected one, for /styleguide`),
      warning: true as const,
    }))
}

function folderOfSamples(postsDirectory: string): string {
  return path.join(postsDirectory, '..', 'styleguide')
}

/** The samples, where there are any. */
export async function readSamples(postsDirectory: string): Promise<PostFiles[]> {
  const folder = folderOfSamples(postsDirectory)
  return existsSync(folder) ? (await readPosts(folder)).posts : []
}

/**
 * Checks the samples of /styleguide, content/styleguide/<block>/<locale>.mdx, as what they are: small articles
 * that show another article's examples.
 * @param postsDirectory the folder of posts, beside which that of samples lies
 */
export async function checkSamples(
  postsDirectory: string,
  posts: PostFiles[],
  checks: readonly ArticleCheck[],
): Promise<ContentProblem[]> {
  const folder = folderOfSamples(postsDirectory)
  if (!existsSync(folder)) return []
  const { posts: samples, problems } = await readPosts(folder)
  const examples = posts.find(({ slug }) => slug === samplesShowExamplesOf)?.examples ?? []
  const parsed = samples.flatMap(({ articles }) => articles).map(parseOrExplain)
  const articles = parsed.filter((result) => 'tree' in result)
  const site = siteOf([...posts, ...samples], articles)
  problems.push(...parsed.filter((result) => 'message' in result))
  for (const sample of samples) {
    const own = articles.filter(({ slug }) => slug === sample.slug)
    problems.push(...sample.articles.flatMap(({ file, source }) => checkFrontMatter(file, source)))
    for (const article of own)
      problems.push(...checks.flatMap((check) => check(article, { ...sample, examples }, site)))
    const [one, other] = own
    if (one && other) problems.push(...checkParity(one, other))
  }
  const names = new Set(articles.flatMap(({ tree }) => elementsOf(tree).map(({ name }) => name)))
  return [...problems, ...checkComplete(folder, names)]
}
