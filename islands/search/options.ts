/** The hits as a listbox of a combobox: focus stays in the field, and `aria-activedescendant` says where one is. */
export class Options {
  readonly #input: HTMLInputElement
  readonly #list: HTMLElement
  #active = -1

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input
    this.#list = list
  }

  get active(): Element | undefined {
    return this.#list.children[this.#active]
  }

  /** Shows other options, of which the first is the active one. */
  show(options: Element[]): void {
    options.forEach((option, index) => (option.id = `search-hit-${index}`))
    this.#list.replaceChildren(...options)
    this.#list.scrollTop = 0
    this.#input.setAttribute('aria-expanded', String(options.length > 0))
    this.#activate(options.length > 0 ? 0 : -1)
  }

  #activate(index: number): void {
    this.active?.setAttribute('aria-selected', 'false')
    this.#active = index
    const { active } = this
    for (const option of this.#list.children) option.setAttribute('aria-selected', String(option === active))
    if (active) this.#input.setAttribute('aria-activedescendant', active.id)
    else this.#input.removeAttribute('aria-activedescendant')
    active?.scrollIntoView({ block: 'nearest' })
  }

  /** @returns whether the key was one of the list's */
  move(key: string): boolean {
    const { length } = this.#list.children
    const next = { ArrowDown: this.#active + 1, ArrowUp: this.#active - 1, Home: 0, End: length - 1 }[key]
    if (next === undefined || length === 0) return false
    this.#activate((next + length) % length)
    return true
  }
}
