import 'server-only'
import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { highlight, type CodeSpan } from '@/components/mdx/highlight'
import { languageOfFence } from '@/lib/code-languages'
import { log } from '@/lib/server/log'

/**
 * What is highlighted of a comment: nobody reads pages of colours in a comment, and a grammar's regular expressions
 * can take long over lines that were made for it.
 */
const most = { characters: 4000, line: 300, blocks: 10, milliseconds: 250 }

function textOf(code: Element): string {
  return code.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

function languageOf({ properties }: Element) {
  const names = Array.isArray(properties.className) ? properties.className.map(String) : []
  return languageOfFence(names.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? '')
}

function toElement({ text, className }: CodeSpan): ElementContent {
  const value = { type: 'text' as const, value: text }
  return className
    ? { type: 'element', tagName: 'span', properties: { className: [className] }, children: [value] }
    : value
}

const isLong = (text: string) =>
  text.length > most.characters || text.split('\n').some((line) => line.length > most.line)

/**
 * Colours the blocks of code whose language is known, by classes. It runs behind the sanitiser: what it adds is its own,
 * and the text is only taken apart.
 */
export function rehypeCommentCode() {
  return async (tree: Root) => {
    const blocks: Element[] = []
    visit(tree, 'element', (node, _, parent) => {
      if (node.tagName === 'code' && parent?.type === 'element' && parent.tagName === 'pre') blocks.push(node)
    })
    const end = performance.now() + most.milliseconds
    for (const block of blocks.slice(0, most.blocks)) {
      const [language, text] = [languageOf(block), textOf(block)]
      if (!language || isLong(text) || performance.now() > end) continue
      try {
        block.children = (await highlight(text, language)).map(toElement)
      } catch (error) {
        // Plain code is as good to read; the comment must not be lost for its colours.
        log().warn({ err: error, language }, 'code of a comment not highlighted')
      }
    }
  }
}
