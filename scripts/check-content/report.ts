import { fingerprintOf, isBuilt } from '../build/fingerprint.ts'
import { checkSite } from '../check-site/check.ts'
import { formatSiteProblem } from '../check-site/problems.ts'
import { standalone, summariseSite } from '../check-site/summary.ts'
import { volumes, write } from '../../packages/orchestration-lint/src/format/write.ts'
import type { Finding } from '../../packages/orchestration-lint/src/format/finding.ts'
import { loadChecker } from './orchestration/load-checker.ts'
import { checkProjectFiles } from './orchestration/project-files.ts'
import type { Lint } from './orchestration/check.ts'
import type { Request } from './arguments.ts'
import { formatProblem } from './problem.ts'
import { findingsOf, reviewPosts, type Review } from './review.ts'

/** `isWhole`: the site's own posts, with what else belongs to the site. */
export type Job = Omit<Request, 'directory'> & { directory: string; isWhole: boolean }

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

async function lintOf({ lint }: Review, { isWhole, tongue }: Job): Promise<Lint> {
  if (!isWhole) return lint
  const own = await checkProjectFiles(tongue)
  return {
    findings: [...lint.findings, ...own.findings],
    extent: {
      examples: lint.extent.examples + own.extent.examples,
      files: lint.extent.files + own.extent.files,
    },
  }
}

function isWrong({ severity, expected }: Finding): boolean {
  return severity === 'error' && !expected
}

async function tell(review: Review, { findings, extent }: Lint, job: Job): Promise<void> {
  const { rules } = await loadChecker()
  const writing = {
    format: job.format,
    volume: job.volume,
    tongue: job.tongue,
    isColoured: process.stdout.isTTY && process.stdout.hasColors(),
    tool: { name: 'slipway check:content', version: '0.1.0' },
    rules,
  }
  const content = [...review.warnings, ...review.problems]
  if (job.format !== 'text') {
    const output = write([...findingsOf(content), ...findings], extent, writing)
    if (output) console.log(output)
    return
  }
  const lines = content
    .filter(({ warning }) => !warning || volumes[job.volume] !== 'error')
    .map(formatProblem)
  const told = write(findings, extent, writing).split('\n')
  const hasTold = told.length > 1
  for (const line of [...lines, ...told.slice(0, -1)]) console.log(line)
  console.log(`${lines.length && !hasTold ? '\n' : ''}${summarise(review)}`)
  console.log(told.at(-1))
}

/** Pages, anchors, images and feeds as readers get them, if what is built is this content. */
async function checkBuiltSite(say: (line: string) => void): Promise<boolean> {
  if (!(await isBuilt(await fingerprintOf()))) {
    say('built site: not checked, the last build is of other sources; npm run build')
    return true
  }
  const report = await checkSite(standalone)
  for (const problem of report.problems) say(formatSiteProblem(problem))
  say(`built site: ${summariseSite(report)}`)
  return report.problems.length === 0
}

/**
 * Checks, and prints what it found.
 * @returns whether nothing is wrong
 */
export async function checkAndTell(job: Job): Promise<boolean> {
  const review = await reviewPosts(job.directory, job.tongue)
  const lint = await lintOf(review, job)
  await tell(review, lint, job)
  const isSound = review.problems.length === 0 && !lint.findings.some(isWrong)
  if (!isSound || !job.isWhole || job.watch) return isSound
  // What programs read is one text; this is for people.
  return checkBuiltSite(job.format === 'text' ? console.log : console.error)
}
