import type { Finding } from './finding'
import { folded } from './text-form'

/** Code is shown as code: an address in it is nothing to click. */
const code = /(^|\n)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(\n\2|$)|`[^`\n]+`/g

const address = /\bhttps?:\/\/|(?<![\p{L}\p{N}/.])www\.|<a\s|\[url/giu

/** How many links a comment has. */
export function countLinks(markdown: string): number {
  return folded(markdown.replace(code, '\n')).match(address)?.length ?? 0
}

/** A link is what nearly all spam has, and many honest comments: with another doubt it is worth a calculation. */
export function findLink(markdown: string): Finding[] {
  return countLinks(markdown) > 0 ? [{ code: 'link', weight: 1 }] : []
}

/** More links than are usual wait for a moderator; a list of links is spam. */
export function findLinks(markdown: string, most: number): Finding[] {
  const count = countLinks(markdown)
  if (count <= most) return []
  return [{ code: 'links', weight: count > 3 * Math.max(1, most) ? 10 : 6 }]
}
