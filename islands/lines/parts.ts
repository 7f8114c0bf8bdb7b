import { filled } from '../filled'

/** The parts come from a document of their own, so that articles need not carry them. */
async function load(locale: string): Promise<HTMLElement> {
  const html = await (await fetch(`/${locale}/discussion/lines`)).text()
  const parts = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelector<HTMLElement>('[data-part="line-parts"]')
  if (!parts) throw new Error('there are no parts for lines')
  return document.adoptNode(parts)
}

/** Texts and markup of comments on lines, in the language of the page. */
export class LineParts {
  readonly #parts: HTMLElement

  constructor(parts: HTMLElement) {
    this.#parts = parts
  }

  static async load(locale: string): Promise<LineParts> {
    return new LineParts(await load(locale))
  }

  text(name: string, values: Record<string, string | number> = {}): string {
    return filled(this.#parts.dataset[name] ?? '', values)
  }

  /** A copy of a piece of markup. */
  copy(name: string): HTMLElement {
    const copy = this.#parts.querySelector(`[data-part="${name}"]`)?.cloneNode(true)
    if (!(copy instanceof HTMLElement)) throw new Error(`there is no part ${name}`)
    copy.hidden = false
    return copy
  }
}
