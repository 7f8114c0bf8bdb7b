import 'server-only'
import type { Root } from 'mdast'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { syntaxPlugins } from '@/lib/article-syntax'
import { languageTags } from '@/lib/locale'
import { absoluteUrl } from '@/lib/server/site-url'
import type { Post } from '../model'
import { titleOfFence } from './fence-meta'
import { plainTree } from './plain-tree'

const writer = unified()
  .use(syntaxPlugins)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true, incrementListMarker: true })

/** Of what stands behind a fence's language only the title says something outside of the site. */
function withTitlesOnly(tree: Root): Root {
  const copy = structuredClone(tree)
  visit(copy, 'code', (node) => {
    const title = titleOfFence(node.meta)
    if (node.lang !== 'mermaid') node.meta = title ? `title="${title}"` : null
  })
  return copy
}

/** Strings of JSON are strings of YAML. */
function frontMatterOf(post: Post): string {
  const { title, summary, publishedAt, updatedAt, tags, locale, slug } = post
  const fields = {
    title,
    summary,
    language: languageTags[locale],
    published: publishedAt,
    ...(updatedAt ? { updated: updatedAt } : {}),
    tags,
    canonical: absoluteUrl(`/${locale}/posts/${slug}`),
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---`
}

/** The article as a Markdown file of its own. */
export function markdownOf(post: Post): string {
  return `${frontMatterOf(post)}\n\n# ${post.title}\n\n${writer.stringify(withTitlesOnly(plainTree(post)))}`
}
