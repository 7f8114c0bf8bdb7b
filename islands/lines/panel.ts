import { part } from '../part'
import { fetchNumbered, type Article } from './api'
import { watchChanges } from './changes'
import { release } from './choice'
import { fillLineComment } from './fill-line-comment'
import type { LineParts } from './parts'

/** As many as one request gives. */
const most = 20

type Options = {
  parts: LineParts
  article: Article
  /** The block below which it opens. */
  figure: HTMLElement
  title: string
  /** The comments that it shows, the newest first. */
  numbers: number[]
  /** Somebody wants to write here; undefined when no lines of the block are left to write about. */
  write: (() => void) | undefined
  /** @param hadFocus whether somebody was in it, who now has to be somewhere else */
  closed: (hadFocus: boolean) => void
}

/** What opens right below a block: comments on some of its lines, and the form for another one. */
export class LinePanel {
  readonly #element: HTMLElement
  readonly #options: Options
  #isClosed = false

  constructor(options: Options) {
    const { parts, article, figure, title, numbers, write } = options
    this.#options = options
    this.#element = parts.copy('panel')
    this.#element.setAttribute('aria-label', title)
    part(this.#element, 'panel-title').textContent = title
    part(this.#element, 'more').hidden = numbers.length <= most
    const more = part(this.#element, 'write-more')
    more.hidden = !write
    more.addEventListener('click', () => write?.())
    part(this.#element, 'close').addEventListener('click', () => this.close())
    this.#element.addEventListener('keydown', (event) => {
      // Escape within the form could take away what is being typed into.
      if (event.key === 'Escape' && !this.formPlace.contains(document.activeElement)) this.close()
    })
    watchChanges(this.#element, article, parts.text('changesAway'))
    figure.after(this.#element)
    if (numbers.length) void this.#load(numbers.slice(0, most))
  }

  get formPlace(): HTMLElement {
    return part(this.#element, 'form-place')
  }

  /** The form is here, or has gone; without anything to read, the panel goes with it. */
  setWriting(isWriting: boolean): void {
    const { write, numbers } = this.#options
    part(this.#element, 'write-more').hidden = isWriting || !write
    if (!isWriting && numbers.length === 0) this.close()
  }

  /** Says what has happened; it stays, while the comments come. */
  announce(text: string): void {
    part(this.#element, 'panel-news').textContent = text
  }

  say(text: string): void {
    part(this.#element, 'panel-status').textContent = text
  }

  focus(): void {
    this.#element.focus({ preventScroll: true })
    this.#element.scrollIntoView({ block: 'nearest' })
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    const hadFocus = this.#element.contains(document.activeElement)
    release(this.formPlace)
    this.#element.remove()
    this.#options.closed(hadFocus)
  }

  async #load(numbers: number[]): Promise<void> {
    const { parts, article } = this.#options
    this.say(parts.text('loading'))
    try {
      const comments = await fetchNumbered(article, numbers)
      part(this.#element, 'comments').replaceChildren(
        ...comments.map((comment) => fillLineComment(parts.copy('line-comment'), comment, article)),
      )
      this.say('')
    } catch {
      this.say(parts.text('away'))
    }
  }
}
