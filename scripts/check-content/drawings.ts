import { visit } from 'unist-util-visit'
import { drawDiagram } from '../../lib/diagram/draw.ts'
import { faultOfDiagram } from '../../lib/diagram/statements.ts'
import { messagesOf } from '../../lib/messages/messages-of.ts'
import type { Article } from './article.ts'
import { placeOf, problemAt, type ContentProblem } from './problem.ts'

/** Every diagram whose statements are sound can be laid out: a part that contains itself, say, cannot. */
export async function checkDrawings(articles: Article[]): Promise<ContentProblem[]> {
  const drawings: Promise<ContentProblem[]>[] = []
  for (const { file, locale, tree } of articles)
    visit(tree, 'code', (node) => {
      if (node.lang !== 'mermaid' || faultOfDiagram(node.value)) return
      const drawing = drawDiagram(node.value, messagesOf(locale).reading.parts).then(
        () => [],
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error)
          const message = `diagram: cannot be laid out: ${reason}; expected parts that do not contain themselves, and something to draw`
          return [problemAt(file, placeOf(node), message)]
        },
      )
      drawings.push(drawing)
    })
  return (await Promise.all(drawings)).flat()
}
