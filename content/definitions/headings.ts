import { toString } from 'mdast-util-to-string'
import GithubSlugger from 'github-slugger'
import { visit } from 'unist-util-visit'
import { articleTree } from './article-tree.ts'

/** A section of an article, as the table of contents shows it. */
export type Heading = { depth: 2 | 3; id: string; text: string }

/** The sections of an article, with the ids that rehype-slug gives them (both count with github-slugger). */
export function headingsOf(source: string): Heading[] {
  const slugger = new GithubSlugger()
  const headings: Heading[] = []
  visit(articleTree(source), 'heading', (node) => {
    const text = toString(node)
    const id = slugger.slug(text)
    if (node.depth === 2 || node.depth === 3) headings.push({ depth: node.depth, id, text })
  })
  return headings
}
