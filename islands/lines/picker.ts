import type { LineParts } from './parts'
import { bounds, extendTo, moveBy, tap, type Selection } from './selection'
import type { LineBox } from './line-boxes'

type Options = {
  parts: LineParts
  /** The file's number and the text of each line. */
  lines: { number: number; text: string }[]
  write: (from: number, to: number) => void
  cancel: () => void
}

/** A list of a block's lines, laid over them, in which a reader chooses some: with keys, a mouse or a finger. */
export class LinePicker {
  readonly element: HTMLElement
  readonly bar: HTMLElement
  readonly #options: Options
  readonly #lines: HTMLElement[]
  #selection: Selection = { anchor: 0, head: 0 }
  #isNew = true

  constructor(options: Options) {
    const { parts, lines } = options
    this.#options = options
    this.element = parts.copy('picker')
    this.bar = parts.copy('bar')
    this.#lines = lines.map(({ number, text }, index) => {
      const line = document.createElement('div')
      line.setAttribute('role', 'option')
      line.id = `line-option-${index}`
      line.setAttribute('aria-label', parts.text(text.trim() ? 'line' : 'emptyLine', { n: number, text }))
      return line
    })
    this.element.append(...this.#lines)
    this.element.addEventListener('keydown', (event) => this.#onKey(event))
    this.element.addEventListener('click', (event) => this.#onClick(event))
    this.bar.addEventListener('click', (event) => this.#onBar(event))
    this.#select(this.#selection)
  }

  /** Lays the options over the lines. */
  place(boxes: LineBox[], width: number): void {
    this.element.style.width = `${width}px`
    for (const [index, line] of this.#lines.entries()) {
      const { top = 0, height = 0 } = boxes[index] ?? {}
      line.style.top = `${top}px`
      line.style.height = `${height}px`
    }
  }

  remove(): void {
    this.element.remove()
    this.bar.remove()
  }

  write(): void {
    this.#options.write(...bounds(this.#selection))
  }

  #select(selection: Selection): void {
    this.#selection = selection
    const [from, to] = bounds(selection)
    for (const [index, line] of this.#lines.entries())
      line.setAttribute('aria-selected', String(index >= from && index <= to))
    const active = this.#lines[selection.head]
    if (active) this.element.setAttribute('aria-activedescendant', active.id)
    active?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const numberOf = (index: number) => this.#options.lines[index]?.number ?? 0
    const lines = from === to ? String(numberOf(from)) : `${numberOf(from)}–${numberOf(to)}`
    const status = this.bar.querySelector('[data-part="chosen"]')
    if (status)
      status.textContent = this.#options.parts.text(from === to ? 'chosenOne' : 'chosenMany', { lines })
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const moved = moveBy(event.key, event.shiftKey, this.#selection, this.#lines.length)
    if (moved) this.#select(moved)
    else if (event.key === 'Enter') this.write()
    else if (event.key === 'Escape') this.#options.cancel()
    else return
    this.#isNew = false
    event.preventDefault()
  }

  #onClick(event: MouseEvent): void {
    const line = event.target instanceof HTMLElement ? this.#lines.indexOf(event.target) : -1
    if (line === -1) return
    this.#select(event.shiftKey ? extendTo(this.#selection, line) : tap(line, this.#selection, this.#isNew))
    this.#isNew = false
  }

  #onBar({ target }: MouseEvent): void {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-part]')
    if (!button) return
    if (button.dataset.part === 'write') this.write()
    if (button.dataset.part === 'cancel') this.#options.cancel()
  }
}
