/** Changes heights on the page without moving what the reader is looking at. */
export function keepInPlace(anchor: Element, change: () => void): void {
  const before = anchor.getBoundingClientRect().top
  change()
  scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: 'instant' })
}
