import type { LineMarks } from '@/features/comments/schema'
import { fetchMarks, type Article } from './api'
import { LineBlock } from './block'
import { choose } from './choice'
import { LinePanel } from './panel'
import { LineParts } from './parts'
import { marksOf, type PlacedMark } from './place-marks'
import { nameOfLines } from './shown-lines'

type Part = [number, number]

/** Comments on lines of an article's examples: marks beside the blocks, what is behind them, and writing more. */
class LineComments {
  readonly #article: Article
  readonly #parts: LineParts
  readonly #blocks: LineBlock[]
  #marks: LineMarks = { files: {}, marks: [] }
  #panel: LinePanel | undefined

  constructor(article: Article, parts: LineParts, figures: HTMLElement[]) {
    this.#article = article
    this.#parts = parts
    this.#blocks = figures.map(
      (figure) =>
        new LineBlock(figure, parts, {
          open: (block, mark, button) => this.#read(block, mark, button),
          write: (block, lines) => this.#write(block, lines),
        }),
    )
  }

  /** Without them, lines can still be commented on. */
  async load(): Promise<void> {
    const marks = await fetchMarks(this.#article).catch(() => undefined)
    if (!marks) return
    this.#marks = marks
    this.#showMarks()
  }

  #showMarks(): void {
    const seen = new Set<string>()
    for (const block of this.#blocks) {
      const { file } = block.shown
      block.showMarks(marksOf(block.shown, this.#marks.marks, this.#marks.files[file], !seen.has(file)))
      seen.add(file)
    }
  }

  #open(block: LineBlock, lines: Part | undefined, title: string, numbers: number[], back: () => void) {
    this.#panel?.close()
    block.bracket(lines)
    const panel = new LinePanel({
      parts: this.#parts,
      article: this.#article,
      figure: block.figure,
      title,
      numbers,
      write: lines && (() => this.#bringForm(block, lines, panel)),
      closed: (hadFocus) => {
        this.#panel = undefined
        block.bracket(undefined)
        if (hadFocus) back()
      },
    })
    this.#panel = panel
    return panel
  }

  #read(block: LineBlock, { part, names, numbers }: PlacedMark, button: HTMLElement): void {
    const title = this.#parts.text('listTitle', { lines: names.join(', ') })
    this.#open(block, part, title, numbers, () => button.focus()).focus()
  }

  #write(block: LineBlock, lines: Part): void {
    const title = this.#parts.text('listTitle', { lines: block.nameOf(lines) })
    const panel = this.#open(block, lines, title, [], () => block.focusTool())
    this.#bringForm(block, lines, panel)
  }

  #bringForm(block: LineBlock, lines: Part, panel: LinePanel): void {
    const { file, digest } = block.shown
    const [from, to] = block.numbersOf(lines)
    panel.setWriting(true)
    panel.say(this.#parts.text('loading'))
    choose({
      anchor: { file, from, to, digest },
      place: panel.formPlace,
      arrived: () => panel.say(''),
      left: () => panel.setWriting(false),
      published: (number, isVisible) => this.#published(block, lines, number, isVisible),
    })
    void import('../comments/thread').catch(() => panel.say(this.#parts.text('away')))
  }

  #published(block: LineBlock, lines: Part, number: number, isVisible: boolean): void {
    const { file, digest } = block.shown
    const [from, to] = block.numbersOf(lines)
    const name = nameOfLines(file, from, to)
    const mark = { file, digest, from, to, now: { from, to }, numbers: [number] }
    const same = this.#marks.marks.find(
      (other) => other.file === file && other.digest === digest && other.from === from && other.to === to,
    )
    if (isVisible && same) same.numbers.unshift(number)
    if (isVisible && !same) this.#marks.marks.push(mark)
    this.#showMarks()
    const title = this.#parts.text('listTitle', { lines: name })
    const numbers = isVisible ? (same ?? mark).numbers : []
    const panel = this.#open(block, lines, title, numbers, () => block.focusTool())
    panel.announce(this.#parts.text(isVisible ? 'published' : 'held', { lines: name }))
    panel.focus()
  }
}

const thread = document.querySelector<HTMLElement>('comment-thread')
const { slug = '', locale = '' } = thread?.dataset ?? {}
const figures = [...document.querySelectorAll<HTMLElement>('figure.code[data-lines]')]
if (slug) {
  const comments = new LineComments({ slug, locale }, await LineParts.load(locale), figures)
  await comments.load()
}
