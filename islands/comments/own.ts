import type { OwnDto } from '@/features/comments/schema'
import type { CommentList } from './comment-list'
import { part } from '../part'

export type Own = { body: string; until: number }

/** Milliseconds between looks at the clock: the time left is told in minutes. */
const tick = 5_000

/** Comments of this browser, and which of them can still be changed. */
export class OwnComments {
  readonly #known = new Map<string, Own>()
  readonly #list: CommentList
  readonly #texts: HTMLElement

  constructor(root: HTMLElement, list: CommentList) {
    this.#texts = root
    this.#list = list
    list.onArrival((comment) => this.#show(comment))
    setInterval(() => this.#showAll(), tick)
  }

  /** @param ahead how much the server's clock is ahead of this one, in milliseconds */
  add(
    { id, body, editableUntil }: Pick<OwnDto['comments'][number], 'id' | 'body' | 'editableUntil'>,
    ahead = 0,
  ): void {
    this.#known.set(id, { body, until: editableUntil === null ? 0 : Date.parse(editableUntil) - ahead })
    const comment = this.#list.find(id)
    if (comment) this.#show(comment)
  }

  get(comment: HTMLElement): Own | undefined {
    return this.#known.get(comment.dataset.id ?? '')
  }

  forget(comment: HTMLElement): void {
    this.#known.delete(comment.dataset.id ?? '')
  }

  #showAll() {
    for (const id of this.#known.keys()) {
      const comment = this.#list.find(id)
      if (comment) this.#show(comment)
    }
  }

  #show(comment: HTMLElement) {
    const own = this.get(comment)
    const tools = comment.querySelector<HTMLElement>('[data-part="entry"] [data-part="own"]')
    if (!own || !tools) return
    const minutes = Math.ceil((own.until - Date.now()) / 60_000)
    tools.hidden = minutes <= 0
    const { leftOne = '', leftMany = '' } = this.#texts.dataset
    const left = (minutes === 1 ? leftOne : leftMany).replace('{n}', String(minutes))
    if (part(tools, 'left').textContent !== left) part(tools, 'left').textContent = left
    if (minutes <= 0) this.#known.delete(comment.dataset.id ?? '')
  }
}
