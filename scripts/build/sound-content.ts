import { watch } from 'node:fs'
import { checkContent } from '../check-content.ts'
import { formatProblem, type ContentProblem } from '../check-content/problem.ts'
import { buildImages } from './images.ts'
import { Failure } from '../failure.ts'

const contentDirectory = 'content/posts'

/** Milliseconds after the last change: editors write a file in several steps. */
const settleTime = 150

function report(problems: ContentProblem[]): string {
  return `The content cannot be built:\n\n${problems.map(formatProblem).join('\n')}`
}

/**
 * Stops a build over what an author has to mend, before Contentlayer, whose messages name no line.
 * @throws Failure with file, line, column and what was expected, for every problem
 */
export async function requireSoundContent(): Promise<void> {
  const problems = await checkContent(contentDirectory)
  if (problems.length > 0) throw new Failure(report(problems))
}

/** Says after every change of the content what is wrong with it; if nothing is, makes its new images ready. */
export function watchContent(say: (line: string) => void): void {
  let timer: NodeJS.Timeout | undefined
  watch(contentDirectory, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      void checkContent(contentDirectory).then((problems) => {
        if (problems.length > 0) return say(report(problems))
        return buildImages()
      })
    }, settleTime)
  })
}
