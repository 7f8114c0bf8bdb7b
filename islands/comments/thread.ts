import type { CommentDto } from '@/features/comments/schema'
import { dateLanguage } from '../date-language'
import { fetchComments } from './api'
import { fillComment, part } from './fill-comment'
import { enhanceForm } from './form'

const time = new Intl.DateTimeFormat(dateLanguage, {
  dateStyle: 'medium',
  timeStyle: 'short',
})

/** `<comment-thread>`: fetches the comments, shows more of them on demand, and takes over the form. */
class CommentThread extends HTMLElement {
  #cursor: string | null = '0'
  readonly #slug = this.dataset.slug ?? ''
  readonly #locale = this.dataset.locale ?? ''

  connectedCallback() {
    enhanceForm(this, {
      slug: this.#slug,
      locale: this.#locale,
      append: (comment) => this.#append(comment),
    })
    for (const comment of this.querySelectorAll('.comment')) showReply(comment)
    // The page of its own comes filled from the server.
    if (this.dataset.filled !== undefined) return
    part(this, 'more').addEventListener('click', (event) => {
      event.preventDefault()
      void this.#load(true)
    })
    part(this, 'retry').addEventListener('click', () => void this.#load())
    addEventListener('online', () => {
      if (!part(this, 'retry').hidden) void this.#load()
    })
    void this.#load()
  }

  #append(comment: CommentDto): Element {
    const template = part(this, 'comment')
    const element = fillComment(template, comment, time.format(new Date(comment.createdAt)))
    showReply(element)
    document.getElementById(element.id)?.remove()
    this.#place(element, comment.number)
    this.#say('')
    return element
  }

  /** In the order of numbers: a comment just published may be ahead of pages that were not fetched yet. */
  #place(element: Element, number: number) {
    const list = part(this, 'list')
    const later = [...list.children].find((other) => Number(other.getAttribute('data-number')) > number)
    list.insertBefore(element, later ?? null)
  }

  #say(text: string) {
    part(this, 'status').textContent = text
  }

  async #load(focus = false) {
    const more = part(this, 'more')
    this.#say(this.dataset.loading ?? '')
    part(this, 'retry').hidden = true
    try {
      const page = await fetchComments(this.#slug, this.#locale, this.#cursor ?? '0')
      const [first] = page.comments.map((comment) => this.#append(comment))
      this.#cursor = page.nextCursor
      more.hidden = page.nextCursor === null
      more.textContent = this.dataset.more ?? more.textContent
      this.#say(page.total === 0 ? (this.dataset.empty ?? '') : '')
      if (focus) part(first ?? this, 'link').focus()
    } catch {
      this.#say(this.dataset.resting ?? '')
      part(this, 'retry').hidden = false
    }
  }
}

function showReply(comment: Element) {
  part(comment, 'reply').hidden = false
}

customElements.define('comment-thread', CommentThread)
