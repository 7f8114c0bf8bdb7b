import type { Element, ElementContent } from 'hast'

/** Elements among the children of a node. */
export function elementsOf({ children }: { children: readonly { type: string }[] }): Element[] {
  return children.filter((child): child is Element => child.type === 'element')
}

/** A property as text; '' if there is none. */
export function textOf({ properties }: Element, name: string): string {
  const value = properties[name]
  return Array.isArray(value) ? value.join(' ') : String(value ?? '')
}

/** A property as a number; 0 if there is none. */
export function numberOf(element: Element, name: string): number {
  const value = Number.parseFloat(textOf(element, name))
  return Number.isFinite(value) ? value : 0
}

export function element(
  tagName: string,
  properties: Element['properties'],
  ...children: ElementContent[]
): Element {
  return { type: 'element', tagName, properties, children }
}

/** The names of what gives a shape its place and size. */
const geometry = [
  'x',
  'y',
  'width',
  'height',
  'rx',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'ry',
  'd',
  'points',
]

const round = (value: string) =>
  value.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1))))

/** A shape with its place and size and our class; all colours and styles stay behind. */
export function shape(source: Element, className: string): Element {
  const properties: Element['properties'] = { className: [className] }
  for (const name of geometry) {
    const value = textOf(source, name)
    if (value && !(/^r[xy]$/.test(name) && value === '0')) properties[name] = round(value)
  }
  return element(source.tagName, properties)
}

/** The corners of a line or polyline. */
export function cornersOf(source: Element): [number, number][] {
  const points = textOf(source, 'points')
  if (!points) {
    return [
      [numberOf(source, 'x1'), numberOf(source, 'y1')],
      [numberOf(source, 'x2'), numberOf(source, 'y2')],
    ]
  }
  return points.split(/\s+/).map((point) => {
    const [x = 0, y = 0] = point.split(',').map(Number)
    return [x, y]
  })
}
