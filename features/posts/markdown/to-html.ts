import 'server-only'
import type { Root, RootContent } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { messagesOf } from '@/lib/messages/messages-of'
import type { Post } from '../model'
import { textOfDrawing, titleOfFence } from './fence-meta'
import { plainTree } from './plain-tree'

/** Says above a block of code what its title is, and of a drawing that is written as code what it shows. */
function withSpokenTitles(node: RootContent): RootContent[] {
  if (node.type === 'code') {
    const title = titleOfFence(node.meta)
    const text = textOfDrawing(node.meta)
    return [
      ...(title
        ? [{ type: 'paragraph' as const, children: [{ type: 'inlineCode' as const, value: title }] }]
        : []),
      ...(text ? [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }] : []),
      node,
    ]
  }
  if (!('children' in node)) return [node]
  return [Object.assign({}, node, { children: node.children.flatMap(withSpokenTitles) })]
}

async function render(post: Post): Promise<string> {
  const tree: Root = { type: 'root', children: plainTree(post).children.flatMap(withSpokenTitles) }
  const { post: text, reading } = messagesOf(post.locale)
  const processor = unified()
    // Readers show many articles on one page: notes of different ones must not have the same ids.
    .use(remarkRehype, {
      clobberPrefix: `${post.slug}-`,
      footnoteLabel: text.footnotes,
      footnoteBackLabel: (index) => reading.backToNote(String(index + 1)),
    })
    .use(rehypeSanitize, { ...defaultSchema, clobberPrefix: '' })
    .use(rehypeStringify)
  return processor.stringify(await processor.run(tree))
}

const texts = new WeakMap<Post, Promise<string>>()

/** The article's text as HTML that stands by itself: no classes to style, no scripts, whole addresses. */
export function htmlOf(post: Post): Promise<string> {
  const known = texts.get(post)
  if (known) return known
  const text = render(post)
  texts.set(post, text)
  return text
}
