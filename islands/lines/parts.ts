import { fetchPart } from '../fetch-part'
import { filled } from '../filled'
import { part } from '../part'

/** Texts and markup of comments on lines, in the language of the page. */
export class LineParts {
  readonly #parts: HTMLElement

  constructor(parts: HTMLElement) {
    this.#parts = parts
  }

  /** They come from a document of their own, so that articles need not carry them. */
  static async load(locale: string): Promise<LineParts> {
    return new LineParts(await fetchPart(`/${locale}/discussion/lines`, 'line-parts'))
  }

  text(name: string, values: Record<string, string | number> = {}): string {
    return filled(this.#parts.dataset[name] ?? '', values)
  }

  /** A copy of a piece of markup. */
  copy(name: string): HTMLElement {
    const copy = part(this.#parts, name).cloneNode(true) as HTMLElement
    copy.hidden = false
    return copy
  }
}
