import type { Nodes } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { articleTree } from './article-tree.ts'

/** Seconds that each thing takes. People read prose and look over code, drawings and formulas. */
const seconds = { han: 60 / 400, word: 60 / 220, codeLine: 1, drawing: 12, formula: 8, inlineFormula: 2 }

/** The text of an example that an article includes, by the attributes of its element. */
export type ReadExample = (attributes: ReadonlyMap<string, string>) => string

type Jsx = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

function secondsOfProse(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu)?.length ?? 0
  return han * seconds.han + words * seconds.word
}

function secondsOfCode(code: string): number {
  return code.split('\n').filter((line) => line.trim()).length * seconds.codeLine
}

function secondsOfElement({ name, attributes }: Jsx, readExample: ReadExample): number {
  const texts = new Map(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    ),
  )
  if (name === 'Example') return secondsOfCode(readExample(texts))
  if (name === 'Figure') return seconds.drawing
  return secondsOfProse(texts.get('title') ?? '')
}

function secondsOfNode(node: Nodes, readExample: ReadExample): number {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return secondsOfProse(node.value)
    case 'code':
      return node.lang === 'mermaid' ? seconds.drawing : secondsOfCode(node.value)
    case 'math':
      return seconds.formula
    case 'inlineMath':
      return seconds.inlineFormula
    case 'image':
    case 'imageReference':
      return seconds.drawing
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return secondsOfElement(node, readExample)
    default:
      return 0
  }
}

/** An address that stands in the text for itself: one word, however many its parts. */
function isAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false
  const [child] = node.children
  return child?.type === 'text' && (child.value === node.url || node.url.endsWith(`://${child.value}`))
}

/**
 * Minutes that reading takes, at least 1. Han characters and words of other scripts are counted apart; what is
 * only written for the machine (front matter, attributes, comments, addresses, a diagram's source) is not.
 */
export function readingMinutes(source: string, readExample: ReadExample = () => ''): number {
  let sum = 0
  visit(articleTree(source), (node) => {
    if (isAddress(node)) {
      sum += seconds.word
      return SKIP
    }
    sum += secondsOfNode(node, readExample)
    return undefined
  })
  return Math.max(1, Math.round(sum / 60))
}
