import type { Element, ElementContent, Root } from 'hast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import rehypeSlug from 'rehype-slug'
import type { PluggableList } from 'unified'
import { SKIP, visit } from 'unist-util-visit'

/**
 * What articles are written in, beside MDX itself: GitHub's Markdown, and TeX between double dollar signs (one
 * dollar is money). Everything that parses an article uses this list, so that all see the same text.
 */
export const syntaxPlugins: PluggableList = [remarkGfm, [remarkMath, { singleDollarTextMath: false }]]

/** Keeps what follows the language of a fenced block (`title="…"`) as an attribute that components can read. */
export function rehypeCodeMeta() {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element) => {
      if (node.tagName === 'code' && node.data?.meta) node.properties['data-meta'] = node.data.meta
    })
  }
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && !node.value.trim()
}

/** An image in a paragraph of its own is a figure, which HTML allows in no paragraph. */
export function rehypeFigures() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'p' || !parent || index === undefined) return undefined
      const [image, ...others] = node.children.filter((child) => !isBlank(child))
      if (image?.type !== 'element' || image.tagName !== 'img' || others.length) return undefined
      image.properties['data-figure'] = true
      parent.children[index] = image
      return SKIP
    })
  }
}

/**
 * Counts the headings of levels 2 and 3, as `data-section`: both languages have the same, so the number finds
 * a heading in the other one. The heading above the footnotes is none of the article's.
 */
export function rehypeSectionNumbers() {
  return (tree: Root) => {
    let count = 0
    visit(tree, 'element', (node: Element) => {
      if (!/^h[23]$/.test(node.tagName) || node.properties.id === 'footnote-label') return
      count += 1
      node.properties['data-section'] = String(count)
    })
  }
}

/** The same for what becomes of the text. */
export const outputPlugins: PluggableList = [rehypeSlug, rehypeSectionNumbers, rehypeCodeMeta, rehypeFigures]
