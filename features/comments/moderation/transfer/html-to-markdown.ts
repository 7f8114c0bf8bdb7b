import 'server-only'
import { parseHTML } from 'linkedom'
import type { BlockContent, ListItem, PhrasingContent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

/** Deeper than anybody writes; below it only the text counts. */
const depthLimit = 20

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze()

const blocks = new Set(['p', 'div', 'blockquote', 'ul', 'ol', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

const nameOf = (node: Node) => node.nodeName.toLowerCase()
const childrenOf = (node: Node): Node[] => [...node.childNodes]
const attribute = (node: Node, name: string) =>
  'getAttribute' in node && typeof node.getAttribute === 'function'
    ? String(node.getAttribute(name) ?? '')
    : ''

/** Disqus leads every link over an address of its own, which names the real one. */
function realAddress(href: string): string {
  const url = URL.canParse(href) ? new URL(href) : undefined
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return ''
  const led = url.hostname === 'disq.us' ? url.searchParams.get('url') : null
  // Behind the address comes a colon and a checksum.
  return led ? led.replace(/:[\w-]{20,}$/, '') : href
}

function inline(node: Node, depth: number): PhrasingContent[] {
  if (node.nodeType === 3) return [{ type: 'text', value: (node.textContent ?? '').replace(/\s+/g, ' ') }]
  if (node.nodeType !== 1) return []
  const text = node.textContent ?? ''
  if (depth > depthLimit) return [{ type: 'text', value: text }]
  const children = () => childrenOf(node).flatMap((child) => inline(child, depth + 1))
  switch (nameOf(node)) {
    case 'br':
      return [{ type: 'break' }]
    case 'b':
    case 'strong':
      return [{ type: 'strong', children: children() }]
    case 'i':
    case 'em':
      return [{ type: 'emphasis', children: children() }]
    case 's':
    case 'del':
    case 'strike':
      return [{ type: 'delete', children: children() }]
    case 'code':
    case 'tt':
      return text ? [{ type: 'inlineCode', value: text }] : []
    case 'a': {
      const url = realAddress(attribute(node, 'href'))
      return url ? [{ type: 'link', url, children: children() }] : children()
    }
    case 'img': {
      // Images are not shown here; what they show and where they are is.
      const url = realAddress(attribute(node, 'src'))
      return url
        ? [{ type: 'link', url, children: [{ type: 'text', value: attribute(node, 'alt') || url }] }]
        : []
    }
    case 'script':
    case 'style':
      return []
    default:
      return children()
  }
}

function block(node: Node, depth: number): BlockContent[] {
  switch (nameOf(node)) {
    case 'blockquote':
      return [{ type: 'blockquote', children: flow(node, depth + 1) }]
    case 'pre':
      return [{ type: 'code', value: (node.textContent ?? '').replace(/\n$/, '') }]
    case 'ul':
    case 'ol': {
      const items = childrenOf(node).filter((child) => nameOf(child) === 'li')
      const children = items.map((item): ListItem => ({
        type: 'listItem',
        spread: false,
        children: flow(item, depth + 1),
      }))
      return children.length > 0
        ? [{ type: 'list', ordered: nameOf(node) === 'ol', spread: false, children }]
        : []
    }
    default:
      return flow(node, depth + 1)
  }
}

/** The blocks within an element; what stands between them becomes paragraphs. */
function flow(parent: Node, depth: number): BlockContent[] {
  const found: BlockContent[] = []
  let run: PhrasingContent[] = []
  const close = () => {
    const text = run.map((part) => ('value' in part ? part.value : part.type)).join('')
    if (text.trim()) found.push({ type: 'paragraph', children: run })
    run = []
  }
  for (const child of childrenOf(parent)) {
    if (depth <= depthLimit && blocks.has(nameOf(child))) {
      close()
      found.push(...block(child, depth))
    } else run.push(...inline(child, depth))
  }
  close()
  return found
}

/** The HTML of another system's comment as Markdown: what it said and how, and nothing that runs. */
export function htmlToMarkdown(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const root: Root = { type: 'root', children: flow(document.body, 0) }
  return writer.stringify(root).trim()
}
