import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { faultOfFormula } from '../../lib/formula.ts'
import type { Article } from './article.ts'
import { placeAt, placeOf, problemAt, type ContentProblem } from './problem.ts'

/** Where a character of a formula stands in the file. In a list or quotation that is its line only. */
function placeWithin(source: string, node: Nodes & { value: string }, offset: number) {
  const { start, end } = node.position ?? {}
  const from = start?.offset ?? 0
  const found = source.slice(from, end?.offset).indexOf(node.value)
  if (found !== -1) return placeAt(source, from + found + offset)
  const lines = node.value.slice(0, offset).split('\n').length
  return {
    line: placeOf(node).line + (node.type === 'math' ? lines : lines - 1),
    column: placeOf(node).column,
  }
}

/** Every formula is TeX that can be set. */
export function checkFormulas({ file, source, tree }: Article): ContentProblem[] {
  const problems: ContentProblem[] = []
  visit(tree, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return
    const fault = faultOfFormula(node.value)
    if (fault)
      problems.push(problemAt(file, placeWithin(source, node, fault.offset), `formula: ${fault.message}`))
  })
  return problems
}
