/** Where a line of a block is drawn, in pixels from the top of another element. */
export type LineBox = { top: number; height: number }

type Place = { node: Text; offset: number }

/** Words for listeners, and what is said about a line, are in the text of the element, and no part of the code. */
function textNodes(code: Element): Text[] {
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode())
    if (
      walker.currentNode instanceof Text &&
      !walker.currentNode.parentElement?.closest('.sr-only, .finding')
    )
      nodes.push(walker.currentNode)
  return nodes
}

type Line = { text: string; start?: Place; end?: Place }

function linesOf(code: Element): Line[] {
  const lines: Line[] = [{ text: '' }]
  for (const node of textNodes(code)) {
    let offset = 0
    for (const [index, text] of node.data.split('\n').entries()) {
      if (index) {
        lines.push({ text: '' })
        offset += 1
      }
      const line = lines.at(-1)
      if (line && text) {
        line.text += text
        line.start ??= { node, offset }
        line.end = { node, offset: offset + text.length }
      }
      offset += text.length
    }
  }
  return lines
}

/** The text of each line of a block. */
export function lineTexts(code: Element): string[] {
  return linesOf(code).map(({ text }) => text)
}

/** Upper and lower edge of what is drawn, the room between lines not counted. */
function edgesOf({ start, end }: Line): [number, number] | undefined {
  if (!start || !end) return undefined
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  const rectangles = [...range.getClientRects()].filter(({ width }) => width > 0)
  if (rectangles.length === 0) return undefined
  return [Math.min(...rectangles.map(({ top }) => top)), Math.max(...rectangles.map(({ bottom }) => bottom))]
}

/**
 * Where each line is drawn, whether long ones are wrapped or not. Empty lines are one line high.
 * @param from what the places are counted from
 */
export function lineBoxes(code: Element, from: Element): LineBox[] {
  const height = parseFloat(getComputedStyle(code).lineHeight)
  const origin = from.getBoundingClientRect().top
  let next = code.getBoundingClientRect().top
  return linesOf(code).map((line) => {
    const [top, bottom] = edgesOf(line) ?? [next, next + height]
    // Text is less high than its line.
    const rows = Math.max(1, Math.round((bottom - top) / height))
    const middle = (top + bottom) / 2
    next = middle + (rows * height) / 2
    return { top: middle - (rows * height) / 2 - origin, height: rows * height }
  })
}
