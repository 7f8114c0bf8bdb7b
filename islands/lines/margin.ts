import type { LineBox } from './line-boxes'
import type { LineParts } from './parts'
import { mergeNear, type PlacedMark } from './place-marks'

/** What stands beside the lines of a block: marks of comments, a bracket, and a button at the line under the mouse. */
export class LineMargin {
  readonly element: HTMLElement
  readonly #parts: LineParts
  readonly #bracket: HTMLElement
  readonly #open: (mark: PlacedMark, button: HTMLElement) => void
  #marks: PlacedMark[] = []
  #bracketed: [number, number] | undefined

  constructor(parts: LineParts, open: (mark: PlacedMark, button: HTMLElement) => void) {
    this.element = parts.copy('margin')
    this.#parts = parts
    this.#bracket = parts.copy('bracket')
    this.#open = open
    this.element.append(this.#bracket)
  }

  showMarks(marks: PlacedMark[], boxes: LineBox[]): void {
    this.#marks = marks
    this.draw(boxes)
  }

  /** Marks lines while something is written or read about them. */
  bracket(part: [number, number] | undefined, boxes: LineBox[]): void {
    this.#bracketed = part
    this.draw(boxes)
  }

  draw(boxes: LineBox[]): void {
    const [first, last] = (this.#bracketed ?? []).map((line) => boxes[line])
    this.#bracket.hidden = !first || !last
    if (first && last) {
      this.#bracket.style.top = `${first.top}px`
      this.#bracket.style.height = `${last.top + last.height - first.top}px`
    }
    this.#drawMarks(boxes)
  }

  #drawMarks(boxes: LineBox[]): void {
    const topOf = ({ part }: PlacedMark) => (part && boxes[part[0]]?.top) ?? 0
    const distance = matchMedia('(pointer: coarse)').matches ? 44 : 24
    const old = [...this.element.querySelectorAll<HTMLElement>('.line-mark')]
    const focused = old.findIndex((mark) => mark === document.activeElement)
    const buttons = mergeNear(this.#marks, topOf, distance).map((mark) => this.#button(mark, topOf(mark)))
    for (const mark of old) mark.remove()
    this.element.append(...buttons)
    if (focused !== -1) buttons[Math.min(focused, buttons.length - 1)]?.focus({ preventScroll: true })
  }

  #button(mark: PlacedMark, top: number): HTMLElement {
    const { length } = mark.numbers
    const values = { n: length, lines: mark.names.join(', ') }
    const label = this.#parts.text(length === 1 ? 'markOne' : 'markMany', values)
    const button = this.#parts.copy('mark')
    button.title = mark.current ? label : this.#parts.text('markEarlier', { label })
    button.setAttribute('aria-label', button.title)
    button.textContent = length > 99 ? '99+' : String(length)
    button.toggleAttribute('data-earlier', !mark.current)
    button.style.top = `${top}px`
    button.addEventListener('click', () => this.#open(mark, button))
    return button
  }

  #hasMarkNear(top: number): boolean {
    const marks = this.element.querySelectorAll<HTMLElement>('.line-mark')
    return [...marks].some((mark) => Math.abs(parseFloat(mark.style.top) - top) < 24)
  }

  /**
   * Puts a button beside the line under the mouse.
   * @param numbers the file's number of each line
   * @param choose gets the line, and the first one of those that are marked when Shift was held
   */
  followMouse(
    figure: HTMLElement,
    boxesNow: () => LineBox[],
    numbers: number[],
    choose: (line: number, from: number) => void,
  ): void {
    const add = this.#parts.copy('add')
    let line = -1
    let boxes: LineBox[] = []
    figure.addEventListener('pointerenter', () => (boxes = boxesNow()))
    figure.addEventListener('pointerleave', () => add.remove())
    figure.addEventListener('pointermove', ({ clientY, pointerType, target }) => {
      if (pointerType !== 'mouse' || target === add) return
      const y = clientY - figure.getBoundingClientRect().top
      line = boxes.findIndex(({ top, height }) => y >= top && y < top + height)
      const number = numbers[line]
      if (number === undefined || 'choosing' in figure.dataset) return add.remove()
      const top = boxes[line]?.top ?? 0
      add.style.top = `${top}px`
      add.toggleAttribute('data-beside', this.#hasMarkNear(top))
      add.title = this.#parts.text('writeOn', { n: number })
      if (!add.isConnected) this.element.append(add)
    })
    add.addEventListener('click', ({ shiftKey }) =>
      choose(line, shiftKey ? (this.#bracketed?.[0] ?? line) : line),
    )
  }
}
