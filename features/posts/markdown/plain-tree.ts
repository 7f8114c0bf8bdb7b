import 'server-only'
import type { Root, RootContent } from 'mdast'
import { absoluteUrl } from '@/lib/server/site-url'
import { articleImage } from '../images'
import type { Post } from '../model'
import { blocks } from './blocks'
import { parseArticle } from './parse'

type Parent = { children: RootContent[] }

function isParent(node: object): node is Parent {
  return 'children' in node && Array.isArray(node.children)
}

/** `{/* … *\/}`; an article has no other expressions. */
function isRemark(node: RootContent): boolean {
  const isExpression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
  return isExpression && node.value.replace(/\/\*[\s\S]*?\*\//g, '').trim() === ''
}

/** An article is read elsewhere: its links lead back to the site, those to its own sections too. */
function addressFor(url: string, post: Post): string {
  if (url.startsWith('#')) return absoluteUrl(`/${post.locale}/posts/${post.slug}${url}`)
  return url.startsWith('/') ? absoluteUrl(url) : url
}

/** Examples are saved by browsers, never shown: an image is what scripts/build/images.ts has made of it. */
function imageFor(url: string): string {
  return url.startsWith('/') ? articleImage(decodeURI(url)).src : url
}

function refuse({ slug, locale }: Post, what: string): never {
  throw new Error(`${locale}/posts/${slug}: ${what} has no form in Markdown`)
}

function plain(node: RootContent, post: Post): RootContent[] {
  if (isRemark(node)) return []
  if (node.type === 'mdxJsxFlowElement') {
    const toPlain = blocks[node.name ?? ''] ?? refuse(post, `<${node.name}>`)
    return toPlain(node, post).flatMap((each) => plain(each, post))
  }
  if (/^mdx/.test(node.type)) refuse(post, 'name' in node ? `<${node.name}> within a line` : node.type)
  if (node.type === 'image') return [{ ...node, url: addressFor(imageFor(node.url), post) }]
  const copy = 'url' in node ? { ...node, url: addressFor(node.url, post) } : node
  return isParent(copy) ? [withChildren(copy, post)] : [copy]
}

function withChildren<T extends Parent>(parent: T, post: Post): T {
  return { ...parent, children: parent.children.flatMap((child) => plain(child, post)) }
}

const trees = new WeakMap<Post, Root>()

/**
 * An article as plain Markdown: its blocks by what they say, its examples as code, its addresses whole. Made once,
 * whatever it is written into: `….md`, feeds.
 * @throws Error when the article has a block that blocks.ts does not know
 */
export function plainTree(post: Post): Root {
  const known = trees.get(post)
  if (known) return known
  const tree = withChildren(parseArticle(post.source), post)
  trees.set(post, tree)
  return tree
}
