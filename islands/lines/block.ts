import { keepInPlace } from '../keep-in-place'
import { lineBoxes, lineTexts } from './line-boxes'
import { LineMargin } from './margin'
import type { LineParts } from './parts'
import { LinePicker } from './picker'
import type { PlacedMark } from './place-marks'
import { bounds, extendTo } from './selection'
import { nameOfLines, parseLines, type ShownLines } from './shown-lines'

export type BlockEvents = {
  /** The reader wants to write about lines of the block, counted from 0. */
  write: (block: LineBlock, part: [number, number]) => void
  /** The reader wants to read what is behind a mark. */
  open: (block: LineBlock, mark: PlacedMark, button: HTMLElement) => void
}

/** The file that a block shows, from the link to it. */
function fileOf(figure: Element): string {
  const path = figure.querySelector<HTMLAnchorElement>('figcaption a[download]')?.pathname ?? ''
  return decodeURIComponent(path.replace(/^\/examples\/[^/]+\//, ''))
}

/** A block of code whose lines can be commented on: its tool, its margin, and the list in which lines are chosen. */
export class LineBlock {
  readonly figure: HTMLElement
  readonly shown: ShownLines
  readonly #parts: LineParts
  readonly #events: BlockEvents
  readonly #pre: HTMLElement
  readonly #code: HTMLElement
  readonly #margin: LineMargin
  readonly #tool: HTMLElement
  #picker: LinePicker | undefined

  constructor(figure: HTMLElement, parts: LineParts, events: BlockEvents) {
    const [pre, code] = [figure.querySelector('pre'), figure.querySelector('code')]
    if (!pre || !code) throw new Error('a block without code')
    this.figure = figure
    this.shown = { file: fileOf(figure), ...parseLines(figure.dataset.lines ?? '') }
    this.#parts = parts
    this.#events = events
    this.#pre = pre
    this.#code = code
    this.#margin = new LineMargin(parts, (mark, button) => events.open(this, mark, button))
    this.#tool = parts.copy('tool')
    this.#tool.addEventListener('click', () => (this.#picker ? this.#cancel() : this.#choose()))
    figure.querySelector('.code-head')?.after(this.#tool)
    figure.append(this.#margin.element)
    this.#margin.followMouse(
      figure,
      () => this.#boxes(),
      this.shown.numbers,
      (line, from) => events.write(this, bounds(extendTo({ anchor: from, head: from }, line))),
    )
    new ResizeObserver(() => this.#draw()).observe(code)
  }

  #boxes() {
    return lineBoxes(this.#code, this.figure)
  }

  /** The numbers in the file of the first and the last of some lines. */
  numbersOf([from, to]: [number, number]): [number, number] {
    const { numbers } = this.shown
    return [numbers[from] ?? 0, numbers[to] ?? 0]
  }

  /** What lines are called. */
  nameOf(part: [number, number]): string {
    return nameOfLines(this.shown.file, ...this.numbersOf(part))
  }

  showMarks(marks: PlacedMark[]): void {
    this.#margin.showMarks(marks, this.#boxes())
  }

  bracket(part: [number, number] | undefined): void {
    this.#margin.bracket(part, this.#boxes())
  }

  focusTool(): void {
    this.#tool.focus()
  }

  #choose(): void {
    const texts = lineTexts(this.#code)
    const picker = new LinePicker({
      parts: this.#parts,
      lines: this.shown.numbers.map((number, index) => ({ number, text: texts[index] ?? '' })),
      write: (from, to) => {
        this.#end()
        this.#events.write(this, [from, to])
      },
      cancel: () => this.#cancel(),
    })
    this.#tool.setAttribute('aria-pressed', 'true')
    keepInPlace(this.#tool, () => {
      this.figure.dataset.choosing = ''
      this.#pre.append(picker.element)
      this.#pre.after(picker.bar)
    })
    this.#picker = picker
    this.#draw()
    picker.element.focus({ preventScroll: true })
  }

  #cancel(): void {
    this.#end()
    this.focusTool()
  }

  #end(): void {
    this.#tool.setAttribute('aria-pressed', 'false')
    keepInPlace(this.#tool, () => {
      this.#picker?.remove()
      delete this.figure.dataset.choosing
    })
    this.#picker = undefined
    this.#draw()
  }

  #draw(): void {
    this.#picker?.place(lineBoxes(this.#code, this.#pre), this.#code.offsetWidth)
    this.#margin.draw(this.#boxes())
  }
}
