/** The element of a template that is to be filled, by its `data-part`. */
export function part<E extends Element = HTMLElement>(root: ParentNode, name: string): E {
  const element = root.querySelector<E>(`[data-part="${name}"]`)
  if (!element) throw new Error(`there is no part ${name}`)
  return element
}

/** A sentence with a number, in the form that the number asks for: `data-one` or `data-many`. */
export function counted(element: Element, n: number): string {
  return (element.getAttribute(n === 1 ? 'data-one' : 'data-many') ?? '').replace('{n}', String(n))
}
