import { visit } from 'unist-util-visit'
import { languageOfFence, type CodeLanguage } from '../../lib/code-languages.ts'
import { readMeta } from '../../lib/code-options.ts'
import { excerpt } from '../../lib/excerpt.ts'
import type { Article } from './article.ts'
import { attributeOf, attributesOf, elementsOf, type Element } from './jsx.ts'
import { placeWithin } from './fences.ts'
import type { PostFiles } from './post-files.ts'
import { placeOf, type Place } from './problem.ts'

/** A block of code of an article, fence or example, with what it says about itself. */
export type Block = {
  place: Place
  language: CodeLanguage | undefined
  /** What is shown. */
  code: string
  attributes: ReadonlyMap<string, { value: string; place: Place }>
}

/** What an example shows; undefined where examples.ts finds that it shows nothing. */
function shownBy(element: Element, { examples }: PostFiles): string | undefined {
  const text = examples.find(({ name }) => name === attributeOf(element, 'file'))?.text
  if (text === undefined) return undefined
  try {
    const selection = { region: attributeOf(element, 'region'), lines: attributeOf(element, 'lines') }
    return excerpt(text, selection).text
  } catch {
    return undefined
  }
}

function examplesIn({ tree }: Article, post: PostFiles): Block[] {
  return elementsOf(tree).flatMap((element): Block[] => {
    const code = element.name === 'Example' ? shownBy(element, post) : undefined
    if (code === undefined) return []
    const attributes = attributesOf(element).flatMap(({ name, value, place }) =>
      value === undefined ? [] : [[name, { value, place }] as const],
    )
    return [{ place: placeOf(element), language: undefined, code, attributes: new Map(attributes) }]
  })
}

function fencesIn({ tree, source }: Article): Block[] {
  const blocks: Block[] = []
  visit(tree, 'code', (node) => {
    const attributes = readMeta(node.meta ?? '').words.flatMap(({ name, value, written }) =>
      value === undefined ? [] : [[name, { value, place: placeWithin(source, node, written) }] as const],
    )
    const language = languageOfFence(node.lang ?? '')
    blocks.push({ place: placeOf(node), language, code: node.value, attributes: new Map(attributes) })
  })
  return blocks
}

/** All blocks of code of an article, in the order of the text. */
export function blocksOf(article: Article, post: PostFiles): Block[] {
  return [...examplesIn(article, post), ...fencesIn(article)].sort((a, b) => a.place.line - b.place.line)
}
