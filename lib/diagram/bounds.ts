import type { Element } from 'hast'
import { cornersOf, elementsOf, numberOf, textOf } from './elements.ts'

type Box = { left: number; top: number; right: number; bottom: number }

/** Sizes of type, in the units of the drawing: those the library measures with. */
const sizes = { label: 13, small: 11 }

/** A generous width of a line of text: one em for a wide character, 0.62 for others. */
function widthOf(text: string, size: number): number {
  const wide = text.match(/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/g)?.length ?? 0
  return size * (wide + 0.62 * (text.length - wide))
}

function plain(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

function boxOfText(text: Element): Box {
  const className = textOf(text, 'className')
  const size = /soft|small/.test(className) ? sizes.small : sizes.label
  const lines = elementsOf(text).map(plain)
  const width = Math.max(...(lines.length ? lines : [plain(text)]).map((line) => widthOf(line, size)))
  const left = numberOf(text, 'x') - (className.includes('start') ? 0 : width / 2)
  const y = numberOf(text, 'y')
  return {
    left,
    top: y - size,
    right: left + width,
    bottom: y + size * 1.3 * Math.max(lines.length - 1, 0.3),
  }
}

function boxOf(shape: Element): Box | undefined {
  const n = (name: string) => numberOf(shape, name)
  if (shape.tagName === 'text') return boxOfText(shape)
  if (shape.tagName === 'rect')
    return { left: n('x'), top: n('y'), right: n('x') + n('width'), bottom: n('y') + n('height') }
  if (shape.tagName === 'circle' || shape.tagName === 'ellipse') {
    const [rx, ry] = [n('r') || n('rx'), n('r') || n('ry')]
    return { left: n('cx') - rx, top: n('cy') - ry, right: n('cx') + rx, bottom: n('cy') + ry }
  }
  const d = textOf(shape, 'd')
  // Absolute ways only: arrows. Castings lie within their box.
  const corners = d
    ? [...d.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
    : cornersOf(shape)
  const xs = corners.map(([x = 0]) => x)
  const ys = corners.map(([, y = 0]) => y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** The smallest box around all shapes and words; parts with a transform of their own are signs within others. */
export function boundsOf(shapes: readonly Element[]): Box {
  const all = shapes.flatMap((each) =>
    each.tagName === 'g' ? (textOf(each, 'transform') ? [] : elementsOf(each)) : [each],
  )
  const boxes = all.map(boxOf).filter((box) => box !== undefined)
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}
