import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Markdown of 10,000 characters can keep a parser busy for seconds and become megabytes: containers nest, a
 * table has cells for every column in every row (cmark-gfm's CVE-2023-22483 to 22486), and pairs of delimiters
 * are sought over and over. Nobody writes a comment like that to be read, so it is shown as it was typed.
 */
const most = {
  /** Quotes and list items that begin on one line. */
  containers: 20,
  /** Delimiters in one block, which are compared with each other. */
  delimiters: 1000,
  /** Character references in one block; each may end an autolink. */
  references: 200,
  /** Rows times columns of one table. */
  cells: 2000,
  /** Characters of HTML. A long link definition that is used a thousand times makes more. */
  html: 100_000,
}

const deepLine = new RegExp(
  `^[ \\t]*(?:(?:>[ \\t]*)|(?:(?:[-+*]|\\d{1,9}[.)])[ \\t]+)){${most.containers + 1}}`,
  'm',
)

/** An underscore within a word delimits nothing. */
const delimiter = /[*~[\]!<]|(?<!\w)_|_(?!\w)/g

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Whether a text would take too long to parse. Takes time in proportion to its length. */
export function isTooIntricate(markdown: string): boolean {
  if (deepLine.test(markdown)) return true
  return markdown
    .split(/\r?\n[ \t]*\r?\n/)
    .some((block) => countOf(block, delimiter) > most.delimiters || countOf(block, /&/g) > most.references)
}

/** Refuses tables that would be mostly cells which nobody typed. @throws RangeError */
export function remarkTableLimit() {
  return (tree: Root) => {
    visit(tree, 'table', ({ align, children }) => {
      const columns = align?.length ?? 0
      if (columns * children.length > most.cells) throw new RangeError('a table of too many cells')
    })
  }
}

/** Whether what came out is more than any reader should have to load. */
export function isTooMuch(html: string): boolean {
  return html.length > most.html
}
