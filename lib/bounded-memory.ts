/** Remembers texts by name up to a number of characters; what was not asked for longest is forgotten first. */
export class BoundedMemory {
  readonly #texts = new Map<string, string>()
  readonly #limit: number
  #length = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get(name: string): string | undefined {
    const text = this.#texts.get(name)
    if (text === undefined) return undefined
    this.#texts.delete(name)
    this.#texts.set(name, text)
    return text
  }

  set(name: string, text: string): void {
    this.#length += text.length - (this.#texts.get(name)?.length ?? 0)
    this.#texts.delete(name)
    this.#texts.set(name, text)
    for (const [oldest, { length }] of this.#texts) {
      if (this.#length <= this.#limit) return
      this.#texts.delete(oldest)
      this.#length -= length
    }
  }

  /** Characters that are remembered. */
  get length(): number {
    return this.#length
  }
}
