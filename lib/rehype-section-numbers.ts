import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

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
