import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { SKIP, visit } from 'unist-util-visit'

function isOurs(address: unknown): boolean {
  return typeof address === 'string' && address.startsWith('/islands/')
}

/** The site's own islands stay, and data that is no script. */
function isRuntimeScript({ tagName, properties }: Element): boolean {
  if (tagName !== 'script') return false
  return !isOurs(properties.src) && !/json|speculationrules/.test(String(properties.type ?? ''))
}

function isRuntimePreload({ tagName, properties }: Element): boolean {
  if (tagName !== 'link' || isOurs(properties.href)) return false
  const [relation] = Array.isArray(properties.rel) ? properties.rel : []
  return relation === 'modulepreload' || (relation === 'preload' && properties.as === 'script')
}

/** Marks that only the runtime reads: where it hides what is streamed, and how fonts are measured. */
function isRuntimeMark({ tagName, properties, children }: Element): boolean {
  if (tagName === 'meta') return properties.name === 'next-size-adjust'
  return tagName === 'div' && properties.hidden === true && children.length === 0
}

/** By the deployment id the runtime knows an old page. Names of assets have hashes: what is unchanged stays cached. */
function removeDeployment({ tagName, properties }: Element): void {
  if (tagName === 'html') delete properties.dataDplId
  if (tagName !== 'link' || typeof properties.href !== 'string') return
  properties.href = properties.href.replace(/[?&]dpl=[\w-]+$/, '')
}

/**
 * Takes the framework's runtime out of a prerendered document: its scripts, their preloads, the inline
 * payload and its marks. What remains is what React rendered, and works by itself.
 * @param html a whole document
 */
export function stripRuntime(html: string): string {
  const tree: Root = fromHtml(html)
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (node.type === 'element') removeDeployment(node)
    const isRuntime =
      node.type === 'comment' ||
      (node.type === 'element' && (isRuntimeScript(node) || isRuntimePreload(node) || isRuntimeMark(node)))
    if (!isRuntime) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return toHtml(tree, { closeEmptyElements: true })
}
