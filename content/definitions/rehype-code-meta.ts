import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Keeps what follows the language of a fenced block (`title="…"`) as an attribute that components can read. */
export function rehypeCodeMeta() {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element) => {
      if (node.tagName === 'code' && node.data?.meta) node.properties['data-meta'] = node.data.meta
    })
  }
}
