import { statSync } from 'node:fs'
import { articleChecks, checkPosts } from './check-content/checks.ts'
import { readLibrary } from './check-content/library.ts'
import { checkMembership } from './check-content/membership.ts'
import { readPosts, type PostFiles } from './check-content/post-files.ts'
import { compareProblems, formatProblem, type ContentProblem } from './check-content/problem.ts'
import { fingerprintOf, isBuilt } from './build/fingerprint.ts'
import { checkSite } from './check-site/check.ts'
import { formatSiteProblem } from './check-site/problems.ts'
import { standalone, summariseSite } from './check-site/summary.ts'
import { checkSamples } from './check-content/samples.ts'
import { checkLiterals } from './check-content/variables.ts'
import { Failure, reportFailure } from './failure.ts'

const defaultDirectory = 'content/posts'

type Review = { posts: PostFiles[]; problems: ContentProblem[]; warnings: ContentProblem[] }

async function check(directory: string): Promise<Review> {
  const isDirectory = statSync(directory, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isDirectory) throw new Failure(`There is no folder ${directory}; expected the folder of all posts.`)
  const { posts, problems } = await readPosts(directory)
  const { library, problems: libraryProblems } = await readLibrary(directory)
  problems.push(
    ...libraryProblems,
    ...checkMembership(posts, library),
    ...checkLiterals(posts, library),
    ...(await checkPosts(posts)),
    ...(await checkSamples(directory, posts, articleChecks)),
  )
  problems.sort(compareProblems)
  return {
    posts,
    problems: problems.filter(({ warning }) => !warning),
    warnings: problems.filter(({ warning }) => warning),
  }
}

/** What may wait: translations that are older than their originals, or do not say of what they were made. */
export async function warningsAbout(directory: string = defaultDirectory): Promise<ContentProblem[]> {
  return (await check(directory)).warnings
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

function summarise({ posts, problems, warnings }: Review): string {
  const locales = new Set(posts.flatMap(({ articles }) => articles.map(({ locale }) => locale)))
  const examples = posts.reduce((sum, post) => sum + post.examples.length, 0)
  const found = problems.length ? count(problems.length, 'problem') : 'no problem'
  const extent = `${count(posts.length, 'article')} in ${count(locales.size, 'language')}`
  const noted = warnings.length ? `, ${count(warnings.length, 'warning')}` : ''
  return `${extent}, ${count(examples, 'example file')}: ${found}${noted}`
}

async function main(directory: string | undefined): Promise<void> {
  const review = await check(directory ?? defaultDirectory)
  const lines = [...review.warnings, ...review.problems]
  for (const line of lines) console.log(formatProblem(line))
  console.log(`${lines.length ? '\n' : ''}${summarise(review)}`)
  if (review.problems.length) process.exitCode = 1
  else if (directory === undefined) await checkBuiltSite()
}

/** Pages, anchors, images and feeds as readers get them, if what is built is this content. */
async function checkBuiltSite(): Promise<void> {
  if (!(await isBuilt(await fingerprintOf())))
    return console.log('built site: not checked, the last build is of other sources; npm run build')
  const report = await checkSite(standalone)
  for (const problem of report.problems) console.log(formatSiteProblem(problem))
  console.log(`built site: ${summariseSite(report)}`)
  if (report.problems.length) process.exitCode = 1
}

if (import.meta.main) {
  await main(process.argv[2]).catch((error: unknown) => {
    reportFailure(error)
    process.exitCode = 1
  })
}
