/** An element and what it holds; a string is text. What is undefined or false is left out. */
export type XmlNode = string | XmlElement | undefined | false
export type XmlElement = { name: string; attributes: Record<string, string | undefined>; children: XmlNode[] }

export function element(
  name: string,
  attributes: Record<string, string | undefined> = {},
  ...children: XmlNode[]
): XmlElement {
  return { name, attributes, children }
}

/** What XML 1.0 has no way to write: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As itself it would come back as a line feed.
  '\r': '&#13;',
}

function escape(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"\r]/g, (character) => escapes[character] ?? '')
}

/** Line breaks and tabs within an attribute become spaces unless they are escaped. */
function escapeAttribute(text: string): string {
  return escape(text).replace(/[\n\t]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function write(node: XmlNode): string {
  if (!node) return ''
  if (typeof node === 'string') return escape(node)
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`],
  )
  const content = node.children.map(write).join('')
  const tag = `${node.name}${attributes.join('')}`
  return content ? `<${tag}>${content}</${node.name}>` : `<${tag}/>`
}

/** A whole document, to be sent as UTF-8. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}\n`
}
