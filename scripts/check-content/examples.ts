import { excerpt } from '../../lib/excerpt.ts'
import type { Article } from './article.ts'
import { attributesOf, elementsOf, type Element } from './jsx.ts'
import { suggest } from './nearest.ts'
import type { PostFiles } from './post-files.ts'
import { placeOf, problemAt, type ContentProblem } from './problem.ts'
import { markersOf } from './region-markers.ts'

function regionsOf(text: string): string[] {
  return markersOf(text).flatMap(({ kind, name }) => (kind === 'begin' && name ? [name] : []))
}

function checkSelection(article: string, element: Element, name: string, text: string): ContentProblem[] {
  const attributes = new Map(attributesOf(element).map((attribute) => [attribute.name, attribute]))
  const region = attributes.get('region')
  const lines = attributes.get('lines')
  try {
    const shown = excerpt(text, { region: region?.value, lines: lines?.value })
    if (shown.text.trim()) return []
    return [problemAt(article, placeOf(element), `examples/${name} shows nothing here; expected some lines`)]
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const place = (region ?? lines)?.place ?? placeOf(element)
    const known = region?.value
      ? suggest(region.value, regionsOf(text))
      : '; expected lines of the file, as 3-9'
    return [problemAt(article, place, `examples/${name}: ${error.message}${known}`)]
  }
}

/** Every `<Example>` names a text file below examples/ and a part that this file has. */
export function checkExamples({ file, tree }: Article, { examples }: PostFiles): ContentProblem[] {
  return elementsOf(tree).flatMap((element) => {
    const named = attributesOf(element).find(({ name }) => name === 'file')
    if (element.name !== 'Example' || !named?.value) return []
    const example = examples.find(({ name }) => name === named.value)
    if (!example) {
      const known = suggest(
        named.value,
        examples.map(({ name }) => name),
      )
      return [problemAt(file, named.place, `there is no examples/${named.value}${known}`)]
    }
    if (example.text !== undefined) return checkSelection(file, element, example.name, example.text)
    return [problemAt(file, named.place, `examples/${example.name} is binary; expected a text in UTF-8`)]
  })
}
