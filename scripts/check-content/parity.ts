import path from 'node:path'
import { visit } from 'unist-util-visit'
import { languageOfFence } from '../../lib/code-languages.ts'
import { lineKinds, readMeta } from '../../lib/code-options.ts'
import type { Article } from './article.ts'
import { listHeadings } from './heading-list.ts'
import { attributeOf, elementsOf } from './jsx.ts'
import { placeOf, problemAt, type ContentProblem, type Place } from './problem.ts'

/** A part of an article that its translation must have too: `key` is compared, `label` is shown. */
type Part = { key: string; label: string; place: Place }

function headingsOf({ tree }: Article): Part[] {
  return listHeadings(tree).map(({ depth, text, place }) => {
    const key = '#'.repeat(depth)
    return { key, label: `${key} ${text}`, place }
  })
}

function elementsNamed({ tree }: Article, name: string, attributes: string[]): Part[] {
  const elements = elementsOf(tree).filter((element) => element.name === name)
  return elements.map((element) => {
    const values = attributes.map((attribute) => attributeOf(element, attribute))
    const key = values.filter((value) => value !== undefined).join(' ')
    return { key: JSON.stringify(values), label: `<${name}> ${key}`, place: placeOf(element) }
  })
}

function fencesOf({ tree }: Article): Part[] {
  const parts: Part[] = []
  visit(tree, 'code', (node) => {
    const language = languageOfFence(node.lang ?? '') ?? node.lang ?? ''
    const words = readMeta(node.meta ?? '').words.filter(({ name }) => name !== 'title' && name !== 'alt')
    const rest = words.map(({ written }) => ` ${written}`).join('')
    parts.push({
      key: `${language}${rest}`,
      label: `\`\`\`${node.lang ?? ''}${rest}`,
      place: placeOf(node),
    })
  })
  return parts
}

function nodesOf({ tree }: Article, type: 'image' | 'math'): Part[] {
  const parts: Part[] = []
  visit(tree, type, (node) => {
    parts.push({
      key: '',
      label: node.type === 'image' ? node.url : `$$${node.value}$$`,
      place: placeOf(node),
    })
  })
  return parts
}
const exampleAttributes = ['file', 'region', 'lines', ...lineKinds, 'variables', 'expect']

const kinds: { name: string; partsOf: (article: Article) => Part[] }[] = [
  { name: 'heading', partsOf: headingsOf },
  { name: 'example', partsOf: (article) => elementsNamed(article, 'Example', exampleAttributes) },
  { name: 'figure', partsOf: (article) => elementsNamed(article, 'Figure', ['name']) },
  { name: 'tabs', partsOf: (article) => elementsNamed(article, 'Tabs', ['group']) },
  { name: 'tab', partsOf: (article) => elementsNamed(article, 'Tab', ['label']) },
  { name: 'callout', partsOf: (article) => elementsNamed(article, 'Callout', ['kind']) },
  { name: 'code block', partsOf: fencesOf },
  { name: 'image', partsOf: (article) => nodesOf(article, 'image') },
  { name: 'formula', partsOf: (article) => nodesOf(article, 'math') },
]

function firstDifference(
  name: string,
  mine: Part[],
  theirs: Part[],
  their: string,
): [Part, string] | undefined {
  for (const [index, part] of mine.entries()) {
    const other = theirs[index]
    if (other?.key === part.key) continue
    const found = other
      ? `expected what ${their}:${other.place.line}:${other.place.column} has, ${other.label}`
      : `expected no more than the ${theirs.length} in ${their}`
    return [part, `${name} ${index + 1} is ${part.label}; ${found}`]
  }
  return undefined
}

/**
 * Both languages of an article have the same headings, examples, figures, tabs, callouts, code blocks, images and
 * formulas in the same order. Of each kind only the first difference is told: what follows is mostly its consequence.
 */
export function checkParity(one: Article, other: Article): ContentProblem[] {
  return kinds.flatMap(({ name, partsOf }) => {
    const parts = [partsOf(one), partsOf(other)] as const
    const found = firstDifference(name, parts[0], parts[1], path.basename(other.file))
    if (found) return [problemAt(one.file, found[0].place, found[1])]
    const reverse = firstDifference(name, parts[1], parts[0], path.basename(one.file))
    return reverse ? [problemAt(other.file, reverse[0].place, reverse[1])] : []
  })
}
