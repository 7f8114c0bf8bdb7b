import type { CommentDto } from '@/features/comments/schema'
import { dateLanguage } from '../date-language'
import { emptyComment, fillComment } from './fill-comment'
import { part } from '../part'
import type { Order } from './orders'
import { placeComment } from './place-comment'

const time = new Intl.DateTimeFormat(dateLanguage, { dateStyle: 'medium', timeStyle: 'short' })

function formatTime(iso: string): string {
  return time.format(new Date(iso))
}

/** The comments that are on the page, as a tree; what else has to do with each is told of those that come. */
export class CommentList {
  order: Order = 'oldest'
  readonly element: HTMLElement
  readonly #template: Element
  readonly #arrived: ((comment: HTMLElement) => void)[] = []

  constructor(root: HTMLElement) {
    this.element = part(root, 'list')
    this.#template = part(root, 'comment')
  }

  /** Calls back for each comment on the page, now or whenever it comes or changes. */
  onArrival(callback: (comment: HTMLElement) => void): void {
    this.#arrived.push(callback)
    for (const comment of this.element.querySelectorAll<HTMLElement>('.comment')) callback(comment)
  }

  find(id: string): HTMLElement | null {
    return this.element.querySelector(`.comment[data-id="${CSS.escape(id)}"]`)
  }

  /** Puts a comment in its place, or its new text into the one that is there. */
  put(comment: CommentDto): HTMLElement {
    const fresh = fillComment(this.#template, comment, formatTime) as HTMLElement
    const present = this.find(comment.id)
    const element = present ? this.#renew(present, fresh) : fresh
    placeComment(this.element, element, comment, this.order)
    for (const callback of this.#arrived) callback(element)
    return element
  }

  /**
   * A comment that its writer has deleted says so where it stood. With replies it stays, as the server keeps it;
   * alone it is gone with the next visit.
   */
  markGone(element: HTMLElement, text: string): void {
    const keepsPlace = element.querySelector('.comment') !== null || Number(element.dataset.replies) > 0
    emptyComment(element)
    element.classList.remove('is-going')
    if (keepsPlace) return part(element, 'link').focus()
    const place = document.createElement('p')
    place.tabIndex = -1
    place.textContent = text
    part(element, 'entry').replaceChildren(place)
    element.removeAttribute('id')
    place.focus()
  }

  clear(): void {
    this.element.replaceChildren()
  }

  /** What is below it stays: replies, and perhaps the form. */
  #renew(present: HTMLElement, fresh: HTMLElement): HTMLElement {
    part(present, 'entry').replaceWith(part(fresh, 'entry'))
    delete present.dataset.state
    Object.assign(present.dataset, fresh.dataset)
    return present
  }
}
