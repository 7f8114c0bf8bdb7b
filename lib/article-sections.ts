import { createHash } from 'node:crypto'
import { slug } from 'github-slugger'
import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** A part of an article: the text before the first `##` (`id` is empty) or what stands under one. */
export type ArticleSection = { id: string; title: string; hash: string }

/** What readers do not see: front matter and comments. */
function isHidden(node: RootContent): boolean {
  return node.type === 'yaml' || (node.type === 'mdxFlowExpression' && /^\s*\/\*/.test(node.value))
}

/** Source without what only its lines decide, so that wrapping a paragraph anew is no change. Code is kept. */
function normalise(node: RootContent, source: string): string {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset)
  return node.type === 'code' ? written : written.replace(/\s+/g, ' ')
}

/** 32 bits: enough to notice a change, and short enough to lie in a front matter. */
function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 8)
}

/**
 * The sections of an article with a hash of what each says. By these a translation records of which state of
 * its original it was made.
 * @param tree of `source`, as remark parses it with MDX and GFM
 */
export function sectionsOf(tree: Root, source: string): ArticleSection[] {
  const sections: { id: string; title: string; parts: string[] }[] = [{ id: '', title: '', parts: [] }]
  for (const node of tree.children) {
    if (isHidden(node)) continue
    if (node.type === 'heading' && node.depth === 2) {
      const title = toString(node)
      sections.push({ id: slug(title), title, parts: [] })
    }
    sections.at(-1)?.parts.push(normalise(node, source))
  }
  return sections.map(({ id, title, parts }) => ({ id, title, hash: hashOf(parts) }))
}
