import 'server-only'
import type { Element, Root } from 'hast'
import type { Html } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { withoutDirectionControls } from '@/lib/text-safety'
import { rehypeCommentCode } from './code'
import { isTooIntricate, isTooMuch, remarkTableLimit } from './markdown-limits'

/** Counts up with every change of what follows, so that comments rendered before are rendered anew. */
export const rendererVersion = 3

/** GitHub's rules without images (a request to a stranger's server), styles, and anything with an id. */
const schema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames?.filter(
    (name) => !['img', 'picture', 'source', 'div', 'span'].includes(name),
  ),
  attributes: {
    a: ['href'],
    code: [['className', /^language-[\w-]+$/]],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
}

/** HTML in a comment is text about HTML: it is shown as it was typed. */
function showHtml(_state: unknown, { value }: Html) {
  return { type: 'text' as const, value }
}

/** Headings would mix with those of the article; links must not lend the site's name to what they lead to. */
function rehypeCommentRules() {
  return (tree: Root) => {
    visit(tree, 'text', (node) => {
      node.value = withoutDirectionControls(node.value)
    })
    visit(tree, 'element', (node: Element) => {
      if (/^h[1-6]$/.test(node.tagName)) Object.assign(node, { tagName: 'p' })
      // Footnotes refer to ids, which are dropped: two comments could have the same.
      if (String(node.properties.href).startsWith('#')) delete node.properties.href
      if (node.tagName === 'a') node.properties.rel = ['nofollow', 'ugc', 'noopener', 'noreferrer']
      if (node.tagName === 'pre') node.properties.tabIndex = 0
    })
  }
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkTableLimit)
  .use(remarkRehype, { handlers: { html: showHtml } })
  .use(rehypeSanitize, schema)
  .use(rehypeCommentRules)
  .use(rehypeCommentCode)
  .use(rehypeStringify)
  .freeze()

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function asTyped(text: string): string {
  const escaped = withoutDirectionControls(text).replace(/[&<>]/g, (character) => escapes[character] ?? '')
  return `<p>${escaped.replace(/\r\n|\r|\n/g, '<br>\n')}</p>`
}

/** A comment's Markdown as HTML that is safe to show. What no parser can be asked to read is shown as typed. */
export async function renderComment(markdown: string): Promise<string> {
  if (isTooIntricate(markdown)) return asTyped(markdown)
  try {
    const html = String(await processor.process(markdown))
    return isTooMuch(html) ? asTyped(markdown) : html
  } catch (error) {
    // A table or a nesting (of the call stack, too) beyond all measure; anything else is a defect.
    if (error instanceof RangeError) return asTyped(markdown)
    throw error
  }
}
