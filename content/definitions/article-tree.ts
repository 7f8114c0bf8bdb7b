import type { Root } from 'mdast'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { syntaxPlugins } from '../../lib/article-syntax.ts'

const parser = unified().use(remarkParse).use(syntaxPlugins).use(remarkMdx)

let last: { source: string; tree: Root } | undefined

/** The syntax tree of an article without its front matter. Several fields are computed from one article in turn. */
export function articleTree(source: string): Root {
  if (last?.source !== source) last = { source, tree: parser.parse(source) }
  return last.tree
}
