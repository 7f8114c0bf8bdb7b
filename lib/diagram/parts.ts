import type { Element, ElementContent } from 'hast'
import { headPath, wayPath } from '../drawing/arrow-path.ts'
import { castingsPath } from '../drawing/castings.ts'
import { cornersOf, element, elementsOf, numberOf, shape, textOf } from './elements.ts'

/** Names of the parts of sequence diagrams that hold others, in the reader's language. */
export type DiagramWords = Record<'loop' | 'alt' | 'opt' | 'par', string>

/** What a node of a diagram looks like, by its id. */
export type Looks = ReadonlyMap<string, string>

type Maker = (part: Element, words: DiagramWords, looks: Looks) => ElementContent[]

const round = (value: number) => Number(value.toFixed(1))
const places = (x: number, y: number) => ({ x: String(round(x)), y: String(round(y)) })

/** Words of a diagram: `dy` becomes part of `y`, and each line of a label is a `tspan`. */
function text(source: Element, className: string, content?: string): Element {
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

function texts(part: Element, className: string): Element[] {
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

function shapes(part: Element): Element[] {
  return elementsOf(part)
    .filter(({ tagName }) => tagName !== 'text' && tagName !== 'g')
    .map((each) => shape(each, penOf(each)))
}

function path(className: string, d: string): Element {
  return element('path', { className: [className], d })
}

const pens: Record<string, string> = { dotted: 'ink-dashed', dashed: 'ink-dashed', thick: 'ink-thick' }

const edge: Maker = (part) => {
  const corners = cornersOf(part)
  const heads = [
    ...(textOf(part, 'dataArrowStart') === 'true' ? [headPath([...corners].reverse())] : []),
    ...(textOf(part, 'dataArrowEnd') === 'true' ? [headPath(corners)] : []),
  ].join('')
  const way = path(pens[textOf(part, 'dataStyle')] ?? 'ink', wayPath(corners))
  return heads ? [way, path('ink', heads)] : [way]
}

/** A message that is waited for has a full head, one that is only sent an open one. */
const message: Maker = (part) => {
  const corners = elementsOf(part)
    .filter(({ tagName }) => tagName !== 'text')
    .flatMap(cornersOf)
  const isFull = textOf(part, 'dataArrowHead') === 'filled'
  const way = path(pens[textOf(part, 'dataLineStyle')] ?? 'ink', wayPath(corners))
  const head = headPath(corners)
  return [way, isFull ? path('fill-ink', `${head}z`) : path('ink', head), ...texts(part, 'soft')]
}

const node: Maker = (part, _words, looks) => {
  const look = looks.get(textOf(part, 'dataId'))
  const box = elementsOf(part).find(({ tagName }) => tagName === 'rect')
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
    box ? round(numberOf(box, name)) : 0,
  )
  const castings =
    look === 'container' && box
      ? [path('fill-ink', castingsPath(x ?? 0, y ?? 0, width ?? 0, height ?? 0))]
      : []
  const content = [...shapes(part), ...castings, ...texts(part, '')]
  return look === 'absent' || look === 'signal' ? [element('g', { className: [look] }, ...content)] : content
}

const block: Maker = (part, words) => {
  const [frame, , label, ...rest] = elementsOf(part)
  if (!frame || !label) return []
  const type = textOf(part, 'dataType')
  const name = type in words ? words[type as keyof DiagramWords] : type
  const condition = textOf(part, 'dataLabel')
  const title = text(label, 'small strong', condition ? `${name}: ${condition}` : name)
  return [
    shape(frame, 'ink-thin'),
    title,
    ...rest.map((each) => (each.tagName === 'text' ? text(each, 'soft') : shape(each, 'ink-thin dashes'))),
  ]
}

/** How each part of the library's drawing is drawn in ours, by its class. */
export const makers: Readonly<Record<string, Maker>> = {
  subgraph: (part) => [
    ...elementsOf(part)
      .slice(0, 1)
      .map((each) => shape(each, 'ink-thin')),
    ...texts(part, 'small strong'),
  ],
  edge,
  'edge-label': (part) => [
    ...elementsOf(part)
      .slice(0, 1)
      .map((each) => shape(each, 'fill-paper')),
    ...texts(part, 'soft'),
  ],
  node,
  block,
  lifeline: (part) => [shape(part, 'ink-thin')],
  activation: (part) => [shape(part, 'shape')],
  message,
  note: (part) => {
    const [sheet, fold] = shapes(part)
    return [
      ...(sheet ? [{ ...sheet, properties: { ...sheet.properties, className: ['shape sunken'] } }] : []),
      ...(fold ? [fold] : []),
      ...texts(part, 'soft note'),
    ]
  },
  actor: (part) => {
    const figures = elementsOf(part).filter(({ tagName }) => tagName === 'g')
    const signs = figures.map((figure) =>
      element(
        'g',
        { transform: textOf(figure, 'transform') },
        ...elementsOf(figure).map((each) => shape(each, 'ink-thin')),
      ),
    )
    return [...shapes(part), ...signs, ...texts(part, '')]
  },
}
