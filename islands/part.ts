/** The element of a template that is to be filled, by its `data-part`. */
export function part<E extends Element = HTMLElement>(root: ParentNode, name: string): E {
  const element = root.querySelector<E>(`[data-part="${name}"]`)
  if (!element) throw new Error(`there is no part ${name}`)
  return element
}
