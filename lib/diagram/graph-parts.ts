import { headPath, wayPath } from '../drawing/arrow-path.ts'
import { castingsPath } from '../drawing/castings.ts'
import { cornersOf, element, elementsOf, numberOf, shape, textOf } from './elements.ts'
import { path, pens, round, shapes, texts, type Maker } from './pens.ts'

const edge: Maker = (part) => {
  const corners = cornersOf(part)
  const heads = [
    ...(textOf(part, 'dataArrowStart') === 'true' ? [headPath([...corners].reverse())] : []),
    ...(textOf(part, 'dataArrowEnd') === 'true' ? [headPath(corners)] : []),
  ].join('')
  const way = path(pens[textOf(part, 'dataStyle')] ?? 'ink', wayPath(corners))
  return heads ? [way, path('ink', heads)] : [way]
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

/** Parts of flowcharts and state diagrams, by their class in the library's drawing. */
export const graphParts: Readonly<Record<string, Maker>> = {
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
}
