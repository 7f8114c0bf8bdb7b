import { help, readArguments } from './check-content/arguments.ts'
import { compareProblems, type ContentProblem } from './check-content/problem.ts'
import { checkAndTell } from './check-content/report.ts'
import { problemsOf, reviewPosts } from './check-content/review.ts'
import { watchAndTell } from './check-content/watch.ts'
import { reportFailure } from './failure.ts'

const defaultDirectory = 'content/posts'

/** What may wait: translations that are older than their originals, or do not say of what they were made. */
export async function warningsAbout(directory: string = defaultDirectory): Promise<ContentProblem[]> {
  return (await reviewPosts(directory, 'en')).warnings
}

/**
 * Checks all posts: files, front matter, MDX, components, examples, links, and that both languages agree.
 * @param directory the folder of posts; the files of the problems are named relative to where it is
 * @returns what is wrong, by file and from top to bottom; nothing if Contentlayer may begin
 * @throws Failure when there is no such folder
 */
export async function checkContent(directory: string = defaultDirectory): Promise<ContentProblem[]> {
  const { problems, lint } = await reviewPosts(directory, 'en')
  return [...problems, ...problemsOf(lint.findings)].sort(compareProblems)
}

async function main(args: string[]): Promise<void> {
  const request = readArguments(args)
  if (request.help) return console.log(help)
  const job = { ...request, directory: request.directory ?? defaultDirectory, isWhole: !request.directory }
  if (request.watch) return watchAndTell(job)
  if (!(await checkAndTell(job))) process.exitCode = 1
}

if (import.meta.main) {
  await main(process.argv.slice(2)).catch((error: unknown) => {
    reportFailure(error)
    process.exitCode = 1
  })
}
