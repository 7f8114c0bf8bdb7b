import type { Heading, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { slug } from 'github-slugger'
import { visit } from 'unist-util-visit'
import { placeOf, type Place } from './problem.ts'

/** A heading of an article; `id` is what rehype-slug makes of it when no other heading has the same. */
export type ArticleHeading = { depth: number; id: string; text: string; place: Place; node: Heading }

export function listHeadings(tree: Root): ArticleHeading[] {
  const headings: ArticleHeading[] = []
  visit(tree, 'heading', (node) => {
    const text = toString(node)
    headings.push({ depth: node.depth, id: slug(text), text, place: placeOf(node), node })
  })
  return headings
}
