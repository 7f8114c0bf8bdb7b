import { visit } from 'unist-util-visit'
import type { Article } from './article.ts'
import { placeOf, problemAt, type ContentProblem } from './problem.ts'

const comment = /^\s*\/\*[^]*\*\/\s*$/

/** An article is a text: it imports nothing, exports nothing and computes nothing. Comments are welcome. */
export function checkCodeInText({ file, tree }: Article): ContentProblem[] {
  const problems: ContentProblem[] = []
  visit(tree, (node) => {
    if (node.type === 'mdxjsEsm') {
      const message =
        'import or export; expected none, articles use <Example>, <Callout> and <Figure> as they are'
      problems.push(problemAt(file, placeOf(node), message))
    }
    if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return
    if (comment.test(node.value) && !node.data?.estree?.body.length) return
    const message = `the expression {${node.value}}; expected text, or {/* a comment */}; write \\{ for a brace`
    problems.push(problemAt(file, placeOf(node), message))
  })
  return problems
}
