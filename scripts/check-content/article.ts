import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { syntaxPlugins } from '../../lib/article-syntax.ts'
import type { ArticleFile } from './post-files.ts'

/** An article whose syntax is sound. Places in the tree are places in the file, front matter counted. */
export type Article = ArticleFile & { tree: Root }

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(syntaxPlugins).use(remarkMdx)

/**
 * Parses an article as the site does.
 * @throws VFileMessage when the MDX is broken; mdx-syntax.ts explains it
 */
export function parseArticle(article: ArticleFile): Article {
  return { ...article, tree: parser.parse(article.source) }
}
