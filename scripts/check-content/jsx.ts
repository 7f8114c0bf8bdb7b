import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, type Place } from './problem.ts'

/** A JSX element of an article: on lines of its own (flow) or within a line of text. */
export type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** An attribute with its value if that is a text, as articles write them; a flag has none at all. */
export type Attribute = { name: string; value: string | undefined; isFlag: boolean; place: Place }

/** All JSX elements of an article, in order. HTML is among them: in MDX it is the same. */
export function elementsOf(tree: Root): Element[] {
  const elements: Element[] = []
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') elements.push(node)
  })
  return elements
}

/** The attributes of an element; `{...spread}` comes under the name it is written with. */
export function attributesOf(element: Element): Attribute[] {
  return element.attributes.map((attribute) => {
    const place = placeOf(attribute)
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      return { name: `{${attribute.value}}`, value: undefined, isFlag: false, place }
    }
    const { name, value } = attribute
    const text = typeof value === 'string' ? value : undefined
    return { name, value: text, isFlag: value === null || value === undefined, place }
  })
}

/** The text of one attribute, or undefined if there is none. */
export function attributeOf(element: Element, name: string): string | undefined {
  return attributesOf(element).find((attribute) => attribute.name === name)?.value
}
