import type { LatestDto } from '@/features/comments/schema'
import type { DiscussionApi } from './api'
import type { CommentList } from './comment-list'
import { part } from '../part'
import { Known } from './known'
import { poll } from './poll'

/** Says that there are new comments, and shows them when the reader wants: nothing moves by itself. */
export class News {
  readonly #known = new Known()
  readonly #root: HTMLElement
  readonly #api: DiscussionApi
  readonly #list: CommentList
  readonly #place: HTMLElement
  #isAsking = false

  constructor(root: HTMLElement, api: DiscussionApi, list: CommentList) {
    this.#root = root
    this.#api = api
    this.#list = list
    this.#place = part(root, 'news')
    this.#place.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('button')) void this.#show()
    })
  }

  /** From now on something is new if it comes after this; without a total, after the first answer. */
  start(total?: number): void {
    this.#known.restart(total)
    this.#place.replaceChildren()
    const ask = async () => this.#compare(await this.#api.latest())
    void ask().catch(() => undefined)
    if (this.#isAsking) return
    this.#isAsking = true
    poll(ask)
  }

  /** What this page itself has written or deleted is no news to it. */
  include(number: number, change: 1 | 0 | -1): void {
    this.#known.include(number, change)
    if (this.#known.total !== undefined) this.#tellTotal(this.#known.total)
  }

  #compare(latest: LatestDto): void {
    this.#tellTotal(latest.total)
    const n = this.#known.newIn(latest)
    if (n === 0) return this.#place.replaceChildren()
    const { newsOne = '', newsMany = '' } = this.#root.dataset
    const button = this.#place.querySelector('button') ?? document.createElement('button')
    button.type = 'button'
    button.className = 'button'
    const said = (n === 1 ? newsOne : newsMany).replace('{n}', String(n))
    // Said again, it would be announced again.
    if (button.textContent !== said) button.textContent = said
    if (!button.parentElement) this.#place.append(button)
  }

  async #show(): Promise<void> {
    try {
      const page = await this.#api.read({ since: String(this.#known.last ?? 0) })
      // One that waited for approval has an older number: it is among the newest threads at best.
      const { comments } = page.comments.length > 0 ? page : await this.#api.read({ sort: 'newest' })
      this.#place.replaceChildren()
      const [first] = comments.map((comment) => this.#list.put(comment))
      this.#known.restart(
        page.total,
        Math.max(this.#known.last ?? 0, ...comments.map(({ number }) => number)),
      )
      if (first) part(first, 'link').focus()
    } catch {
      // The button stays: pressing it again is trying again.
    }
  }

  /** The number in the head of the article follows. */
  #tellTotal(total: number): void {
    const slug = CSS.escape(this.#root.dataset.slug ?? '')
    const said = new Intl.NumberFormat(document.documentElement.lang).format(total)
    const slots = document.querySelectorAll(`post-stats[data-slug="${slug}"] [data-count=comments]`)
    for (const slot of slots) if (slot.textContent !== said) slot.textContent = said
  }
}
