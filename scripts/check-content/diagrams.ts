import { visit } from 'unist-util-visit'
import { faultOfDiagram } from '../../lib/diagram/statements.ts'
import type { Article } from './article.ts'
import { placeOf, problemAt, type ContentProblem } from './problem.ts'

/** Every Mermaid diagram can be drawn whole, and says in words what it shows. */
export function checkDiagrams({ file, tree }: Article): ContentProblem[] {
  const problems: ContentProblem[] = []
  visit(tree, 'code', (node) => {
    if (node.lang !== 'mermaid') return
    const place = placeOf(node)
    if (!/^alt="[^"]*[^\s"][^"]*"$/.test(node.meta ?? '')) {
      const message = 'a diagram without words; expected ```mermaid alt="what the drawing says"'
      problems.push(problemAt(file, place, message))
    }
    const fault = faultOfDiagram(node.value)
    if (fault)
      problems.push(problemAt(file, { ...place, line: place.line + fault.line }, `diagram: ${fault.message}`))
  })
  return problems
}
