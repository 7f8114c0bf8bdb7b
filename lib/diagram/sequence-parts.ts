import { headPath, wayPath } from '../drawing/arrow-path.ts'
import { cornersOf, element, elementsOf, shape, textOf } from './elements.ts'
import { path, pens, shapes, text, texts, type DiagramWords, type Maker } from './pens.ts'

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

/** Parts of sequence diagrams, by their class in the library's drawing. */
export const sequenceParts: Readonly<Record<string, Maker>> = {
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
