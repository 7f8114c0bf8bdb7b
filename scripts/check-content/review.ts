import { statSync } from 'node:fs'
import { atLeast, type Finding } from '../../packages/orchestration-lint/src/format/finding.ts'
import { Failure } from '../failure.ts'
import { articleChecks, checkPosts } from './checks.ts'
import { readLibrary } from './library.ts'
import { checkMembership } from './membership.ts'
import { checkOrchestration, type Lint } from './orchestration/check.ts'
import { readPosts, type PostFiles } from './post-files.ts'
import { compareProblems, problemAt, type ContentProblem } from './problem.ts'
import { checkSamples, readSamples } from './samples.ts'
import { checkLiterals } from './variables.ts'

export type Review = {
  posts: PostFiles[]
  problems: ContentProblem[]
  warnings: ContentProblem[]
  lint: Lint
}

/**
 * Checks all posts: files, front matter, MDX, components, examples, links, and that both languages agree.
 * @throws Failure when there is no such folder
 */
export async function reviewPosts(directory: string, tongue: Finding['tongue']): Promise<Review> {
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
    lint: await checkOrchestration([...posts, ...(await readSamples(directory))], tongue),
  }
}

/** Examples that their tools would refuse, as problems among others. */
export function problemsOf(findings: readonly Finding[]): ContentProblem[] {
  return atLeast('error', findings)
    .filter(({ expected }) => !expected)
    .map(({ file, start, rule, message, tongue }) => problemAt(file, start, `${rule}  ${message[tongue]}`))
}

/** Problems of the content as findings among others, for programs. */
export function findingsOf(problems: readonly ContentProblem[]): Finding[] {
  return problems.map(({ file, line, column, message, warning }) => ({
    file,
    start: { line, column },
    end: { line, column },
    rule: 'content/problem',
    severity: warning ? 'warning' : 'error',
    message: { en: message, zh: message },
    tongue: 'en',
  }))
}
