import { parseHTML } from 'linkedom'

/** Scripts that stay: the site's own islands, and data that is no script. */
function stays(script: Element): boolean {
  const type = script.getAttribute('type') ?? ''
  return script.getAttribute('src')?.startsWith('/islands/') === true || /json|speculationrules/.test(type)
}

/**
 * Takes the framework's runtime out of a prerendered document: its scripts, their preloads and the inline
 * payload. What remains is what React rendered, and works by itself.
 * @param html a whole document
 */
export function stripRuntime(html: string): string {
  const { document } = parseHTML(html)
  for (const script of document.querySelectorAll('script')) if (!stays(script)) script.remove()
  for (const link of document.querySelectorAll('link[rel="preload"][as="script"], link[rel="modulepreload"]'))
    if (!link.getAttribute('href')?.startsWith('/islands/')) link.remove()
  for (const meta of document.querySelectorAll('meta[name="next-size-adjust"]')) meta.remove()
  for (const comment of document.querySelectorAll('body > div[hidden]'))
    if (!comment.hasChildNodes()) comment.remove()
  // React's marks of where text nodes and boundaries meet.
  return document.toString().replace(/<!--(?: |\/?\$[!?]?|\/?&)?-->/g, '')
}
