/** A sentence with a number, in the form that the number asks for: `data-one` or `data-many`. */
export function counted(element: Element, n: number): string {
  return (element.getAttribute(n === 1 ? 'data-one' : 'data-many') ?? '').replace('{n}', String(n))
}
