import { toString } from 'mdast-util-to-string'
import GithubSlugger from 'github-slugger'
import type { Nodes, Root } from 'mdast'
import type { Section } from '../../packages/search-index/index.ts'
import { attributeOf, type Element } from '../check-content/jsx.ts'

/** The text of the file that an `<Example>` shows. */
export type ReadExample = (example: Element) => string

const isElement = (node: Nodes): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

/** What a line says, without markup, comments and the names of components. */
function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'inlineMath') return node.value
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** Lines of Chinese are broken where the author liked: no space belongs there. */
function joinLines(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}，。、；：])\n(?=\p{Script=Han})/gu, '').replace(/\s*\n\s*/g, ' ')
}

/** What a fence says: its code, or of a drawing what it shows. */
function codeOf(node: Extract<Nodes, { type: 'code' }>): string {
  const named = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(node.meta ?? '')?.[1] ?? ''
  return node.lang === 'mermaid' ? named('alt') : [named('title'), node.value].filter(Boolean).join('\n')
}

/**
 * The sections of an article, from its headings of levels 2 and 3, with the ids that these have on the page. What
 * components show is expanded, and the components themselves are left out.
 */
export function sectionsOf(tree: Root, readExample: ReadExample): Section[] {
  const slugger = new GithubSlugger()
  const start = { id: '', heading: '', within: '', text: '', code: '' }
  const sections: Section[] = [start]
  let section: Section = start
  let upper = ''

  const add = (field: 'text' | 'code', text: string) => {
    if (text.trim()) section[field] += `${section[field] && '\n'}${text.trim()}`
  }

  function open(depth: number, node: Nodes): void {
    const heading = toString(node)
    const id = slugger.slug(heading)
    if (depth > 3) return add('text', heading)
    section = { id, heading, within: depth === 3 ? upper : '', text: '', code: '' }
    if (depth === 2) upper = heading
    sections.push(section)
  }

  function read(node: Nodes): void {
    if (node.type === 'heading') open(node.depth, node)
    else if (node.type === 'code') add(node.lang === 'mermaid' ? 'text' : 'code', codeOf(node))
    else if (node.type === 'math') add('text', node.value)
    else if (node.type === 'paragraph') add('text', joinLines(textOf(node)))
    else if (node.type === 'tableRow') add('text', node.children.map(textOf).join(' · '))
    else if (isElement(node) && node.name === 'Example') add('code', readExample(node))
    else if ('children' in node) {
      if (isElement(node)) for (const name of ['title', 'label']) add('text', attributeOf(node, name) ?? '')
      node.children.forEach(read)
    }
  }

  read(tree)
  return sections
}
