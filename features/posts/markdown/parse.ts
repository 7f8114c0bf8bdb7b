import type { Root } from 'mdast'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { syntaxPlugins } from '@/lib/article-syntax'

const parser = unified().use(remarkParse).use(syntaxPlugins).use(remarkMdx)

/** The syntax tree of an article's text. */
export function parseArticle(source: string): Root {
  return parser.parse(source)
}
