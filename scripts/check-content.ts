import { statSync } from 'node:fs'
import { checkPosts } from './check-content/checks.ts'
import { readLibrary } from './check-content/library.ts'
import { checkMembership } from './check-content/membership.ts'
import { readPosts, type PostFiles } from './check-content/post-files.ts'
import { compareProblems, formatProblem, type ContentProblem } from './check-content/problem.ts'
import { Failure, reportFailure } from './failure.ts'

const defaultDirectory = 'content/posts'

async function check(directory: string): Promise<{ posts: PostFiles[]; problems: ContentProblem[] }> {
  const isDirectory = statSync(directory, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isDirectory) throw new Failure(`There is no folder ${directory}; expected the folder of all posts.`)
  const { posts, problems } = await readPosts(directory)
  const { library, problems: libraryProblems } = await readLibrary(directory)
  problems.push(...libraryProblems, ...checkMembership(posts, library), ...(await checkPosts(posts)))
  return { posts, problems: problems.sort(compareProblems) }
}

/**
 * Checks all posts: files, front matter, MDX, components, examples, links, and that both languages agree.
 * @param directory the folder of posts; the files of the problems are named relative to where it is
 * @returns what is wrong, by file and from top to bottom; nothing if Contentlayer may begin
 * @throws Failure when there is no such folder
 */
export async function checkContent(directory: string = defaultDirectory): Promise<ContentProblem[]> {
  return (await check(directory)).problems
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

function summarise(posts: PostFiles[], problems: ContentProblem[]): string {
  const locales = new Set(posts.flatMap(({ articles }) => articles.map(({ locale }) => locale)))
  const examples = posts.reduce((sum, post) => sum + post.examples.length, 0)
  const found = problems.length ? count(problems.length, 'problem') : 'no problem'
  const extent = `${count(posts.length, 'article')} in ${count(locales.size, 'language')}`
  return `${extent}, ${count(examples, 'example file')}: ${found}`
}

async function main(directory: string | undefined): Promise<void> {
  const { posts, problems } = await check(directory ?? defaultDirectory)
  for (const problem of problems) console.log(formatProblem(problem))
  console.log(`${problems.length ? '\n' : ''}${summarise(posts, problems)}`)
  if (problems.length) process.exitCode = 1
}

if (import.meta.main) {
  await main(process.argv[2]).catch((error: unknown) => {
    reportFailure(error)
    process.exitCode = 1
  })
}
