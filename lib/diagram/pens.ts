import type { Element, ElementContent } from 'hast'
import { element, elementsOf, numberOf, shape, textOf } from './elements.ts'

/** Names of the parts of sequence diagrams that hold others, in the reader's language. */
export type DiagramWords = Record<'loop' | 'alt' | 'opt' | 'par', string>

/** What a node of a diagram looks like, by its id. */
export type Looks = ReadonlyMap<string, string>

/** Draws a part of the library's drawing in ours. */
export type Maker = (part: Element, words: DiagramWords, looks: Looks) => ElementContent[]

export const round = (value: number) => Number(value.toFixed(1))
const places = (x: number, y: number) => ({ x: String(round(x)), y: String(round(y)) })

/** Words of a diagram: `dy` becomes part of `y`, and each line of a label is a `tspan`. */
export function text(source: Element, className: string, content?: string): Element {
  const x = numberOf(source, 'x')
  const lines = elementsOf(source)
  const y = numberOf(source, 'y') + (lines.length ? 0 : numberOf(source, 'dy'))
  const anchor = textOf(source, 'textAnchor') === 'middle' ? '' : ' start'
  const names = `${className}${anchor}`.trim()
  const properties = { ...(names ? { className: [names] } : {}), ...places(x, y) }
  if (lines.length === 0 || content)
    return element('text', properties, { type: 'text', value: content ?? plain(source) })
  const spans = lines.map((line) =>
    element(
      'tspan',
      { x: String(round(x)), dy: String(round(numberOf(line, 'dy'))) },
      { type: 'text', value: plain(line) },
    ),
  )
  return element('text', properties, ...spans)
}

function plain(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? plain(child) : ''))
    .join('')
}

export function texts(part: Element, className: string): Element[] {
  return elementsOf(part)
    .filter(({ tagName }) => tagName === 'text')
    .map((each) => text(each, className))
}

/** Which pen draws a shape, by how the library fills and strokes it. */
function penOf(source: Element): string {
  const [fill, stroke] = [textOf(source, 'fill'), textOf(source, 'stroke')]
  if (source.tagName === 'line' || fill === 'none') return 'ink'
  if (stroke !== 'none') return 'shape'
  return fill.includes('--_text') ? 'fill-ink' : 'fill-paper'
}

export function shapes(part: Element): Element[] {
  return elementsOf(part)
    .filter(({ tagName }) => tagName !== 'text' && tagName !== 'g')
    .map((each) => shape(each, penOf(each)))
}

export function path(className: string, d: string): Element {
  return element('path', { className: [className], d })
}

export const pens: Record<string, string> = { dotted: 'ink-dashed', dashed: 'ink-dashed', thick: 'ink-thick' }
