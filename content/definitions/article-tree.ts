import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx)

/** Several fields are computed from one article, one after the other. */
let latest: { source: string; tree: Root } | undefined

/** An article's text as a syntax tree. */
export function articleTree(source: string): Root {
  if (latest?.source !== source) latest = { source, tree: parser.parse(source) }
  return latest.tree
}
