import 'server-only'
import { toString } from 'mdast-util-to-string'
import { plainTree } from './markdown/plain-tree'
import type { Post } from './model'

/** Words of an article, its examples included. Chinese is counted in characters, as its readers do. */
export function wordCount(post: Post): number {
  const text = plainTree(post)
    .children.map((block) => toString(block))
    .join('\n')
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han + (text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu)?.length ?? 0)
}
