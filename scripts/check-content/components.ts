import { articleComponents, type ComponentRule } from '../../lib/article-components.ts'
import type { Article } from './article.ts'
import { attributesOf, elementsOf, type Attribute, type Element } from './jsx.ts'
import { suggest } from './nearest.ts'
import { placeOf, problemAt, type ContentProblem, type Place } from './problem.ts'

type Finding = { place: Place; message: string }

function checkAttribute({ name, value, isFlag, place }: Attribute, { attributes }: ComponentRule): Finding[] {
  const rule = attributes.get(name)
  if (!rule) return [{ place, message: `unknown attribute ${name}${suggest(name, attributes.keys())}` }]
  if (rule.flag) return isFlag ? [] : [{ place, message: `${name} has a value; expected ${name} alone` }]
  if (value === undefined) return [{ place, message: `${name} is no text; expected ${name}="…"` }]
  if (value.trim() === '') return [{ place, message: `${name} is empty; expected a text` }]
  if (!rule.values || rule.values.includes(value)) return []
  return [{ place, message: `${name}="${value}" is unknown${suggest(value, rule.values)}` }]
}

function checkRepeated(attributes: Attribute[]): Finding[] {
  return attributes
    .filter(({ name }, index) => attributes.findIndex((other) => other.name === name) < index)
    .map(({ name, place }) => ({ place, message: `${name} is there twice; expected once` }))
}

/** Attributes that must be there, and the two ways to choose lines, of which there may be one. */
function checkTogether(name: string, attributes: Attribute[], rule: ComponentRule, place: Place): Finding[] {
  const names = new Set(attributes.map((attribute) => attribute.name))
  const missing = [...rule.attributes].filter(([known, { required }]) => required && !names.has(known))
  const findings = missing.map(([known, { values }]) => {
    const words = values ? `, one of ${values.join(', ')}` : ''
    return { place, message: `<${name}> has no ${known}; expected ${known}="…"${words}` }
  })
  if (!names.has('region') || !names.has('lines')) return findings
  return [...findings, { place, message: `<${name}> has region and lines; expected one of them` }]
}

/** Blocks within a line of text would give a figure inside a paragraph, which HTML does not allow. */
function checkPlacing(name: string, element: Element, { holdsText }: ComponentRule): Finding[] {
  const place = placeOf(element)
  const block = holdsText ? `<${name} …>, its text and </${name}>, each` : `<${name} … />`
  if (element.type === 'mdxJsxTextElement') {
    return [{ place, message: `<${name}> within a line of text; expected ${block} on lines of its own` }]
  }
  if (holdsText && element.children.length === 0) {
    return [{ place, message: `<${name}> is empty; expected text before </${name}>` }]
  }
  if (holdsText || element.children.length === 0) return []
  return [{ place, message: `<${name}> holds text; expected <${name} … /> without any` }]
}

function checkElement(element: Element): Finding[] {
  const name = element.name ?? ''
  const rule = articleComponents.get(name)
  if (!rule) {
    const kind = /^[A-Z]/.test(name) ? 'unknown component' : 'HTML is not allowed:'
    return [
      { place: placeOf(element), message: `${kind} <${name}>${suggest(name, articleComponents.keys())}` },
    ]
  }
  const attributes = attributesOf(element)
  return [
    ...checkTogether(name, attributes, rule, placeOf(element)),
    ...attributes.flatMap((attribute) => checkAttribute(attribute, rule)),
    ...checkRepeated(attributes),
    ...checkPlacing(name, element, rule),
  ]
}

/** Only the components of lib/article-components.ts stand in an article, and as their rules say. */
export function checkComponents({ file, tree }: Article): ContentProblem[] {
  return elementsOf(tree)
    .flatMap(checkElement)
    .map(({ place, message }) => problemAt(file, place, message))
}
