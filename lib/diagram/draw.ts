import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { boundsOf } from './bounds.ts'
import { elementsOf, textOf } from './elements.ts'
import { graphParts } from './graph-parts.ts'
import type { DiagramWords } from './pens.ts'
import { sequenceParts } from './sequence-parts.ts'
import { kindOfDiagram } from './statements.ts'

/** A drawn diagram: what stands in its `<svg>`, and the box that this lies in. */
export type Drawing = { content: string; viewBox: string; width: number; height: number }

const makers = { ...graphParts, ...sequenceParts }

/** Air around the drawing, so that strokes at its edge are whole. */
const margin = 4

/**
 * Draws a Mermaid diagram in the site's drawing language. The library lays it out; of its SVG only the geometry
 * and the words are taken, since its colours, fonts, styles and markers do not belong to this site.
 * @param source a diagram without a fault (`faultOfDiagram`)
 */
export async function drawDiagram(source: string, words: DiagramWords): Promise<Drawing> {
  // A megabyte, and only articles with a diagram need it.
  const { parseMermaid, renderMermaidSVG } = await import('beautiful-mermaid')
  const looks =
    kindOfDiagram(source) === 'flowchart' ? parseMermaid(source).classAssignments : new Map<string, string>()
  const [svg] = elementsOf(fromHtml(renderMermaidSVG(source, { transparent: true }), { fragment: true }))
  const parts = svg ? elementsOf(svg) : []
  const shapes = parts
    .flatMap((part) => {
      const make = makers[textOf(part, 'className')]
      return make ? make(part, words, looks) : []
    })
    .filter((each): each is Element => each.type === 'element')
  if (shapes.length === 0) throw new Error('the diagram is empty')
  const { left, top, right, bottom } = boundsOf(shapes)
  const box = [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin].map(
    Math.ceil,
  )
  const [x = 0, y = 0, width = 0, height = 0] = box
  return {
    content: toHtml(
      [
        ...shapes.filter((each) => each.tagName !== 'text'),
        ...shapes.filter((each) => each.tagName === 'text'),
      ],
      { space: 'svg' },
    ),
    viewBox: `${x} ${y} ${width} ${height}`,
    width,
    height,
  }
}
