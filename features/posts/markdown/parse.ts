import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** What Markdown means here beside the standard; contentlayer.config.ts reads articles by the same plugins. */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath, { singleDollarTextMath: false })
  .use(remarkMdx)

/** The syntax tree of an article's text. */
export function parseArticle(source: string): Root {
  return parser.parse(source)
}
