import { lineKinds, lineNumbers } from '../../lib/code-options.ts'
import type { Article } from './article.ts'
import { blocksOf, type Block } from './blocks.ts'
import type { PostFiles } from './post-files.ts'
import { problemAt, type ContentProblem } from './problem.ts'

function* checkLines(file: string, { code, language, attributes }: Block): Generator<ContentProblem> {
  const count = code.split('\n').length
  const taken = new Map<number, string>()
  for (const kind of lineKinds) {
    const attribute = attributes.get(kind)
    if (!attribute) continue
    const refuse = (message: string) => problemAt(file, attribute.place, message)
    if (language === 'diff' && kind !== 'mark') {
      yield refuse(`${kind} in a diff; expected none, its lines have signs`)
      continue
    }
    let lines: number[] = []
    try {
      lines = lineNumbers(attribute.value)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      yield refuse(`${kind}: ${error.message}`)
    }
    const beyond = lines.find((line) => line > count)
    if (beyond) yield refuse(`${kind} names line ${beyond}; expected lines from 1 to ${count}, as shown`)
    const twice = lines.find((line) => taken.has(line))
    if (twice) yield refuse(`line ${twice} is in ${taken.get(twice)} and ${kind}; expected one of them`)
    for (const line of lines) taken.set(line, kind)
  }
}

/** Lines that stand out are there, and each stands out in one way. */
export function checkCodeLines(article: Article, post: PostFiles): ContentProblem[] {
  return blocksOf(article, post).flatMap((block) => [...checkLines(article.file, block)])
}
