import type { Article } from './article.ts'
import { listHeadings, type ArticleHeading } from './heading-list.ts'
import { problemAt, type ContentProblem } from './problem.ts'

function levelRefusal(depth: number, previous: number): string | undefined {
  if (depth === 1) return 'a heading of level 1; expected ## or deeper, the title of the article is level 1'
  if (depth <= previous + 1) return undefined
  const expected = '#'.repeat(previous + 1)
  return `a heading of level ${depth} after level ${previous}; expected ${expected} or higher`
}

function idRefusal(
  { id, text, node }: ArticleHeading,
  seen: Map<string, ArticleHeading>,
): string | undefined {
  if (id === '') return 'a heading without a letter or number; expected text that gives an address'
  if (node.children.some(({ type }) => /^(image|footnoteReference|inlineMath)$/.test(type))) {
    return 'an image, footnote or formula in a heading; expected plain text, the table of contents has only that'
  }
  const first = seen.get(id)
  return first && `a second heading "${text}" (#${id}, see line ${first.place.line}); expected another text`
}

/** Levels go down one at a time from 2, and no two headings share an address. */
export function checkHeadings({ file, tree }: Article): ContentProblem[] {
  const problems: ContentProblem[] = []
  const seen = new Map<string, ArticleHeading>()
  let previous = 1
  for (const heading of listHeadings(tree)) {
    for (const message of [levelRefusal(heading.depth, previous), idRefusal(heading, seen)]) {
      if (message) problems.push(problemAt(file, heading.place, message))
    }
    previous = heading.depth
    if (!seen.has(heading.id)) seen.set(heading.id, heading)
  }
  return problems
}
