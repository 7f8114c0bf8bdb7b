import type { CommentPage, LatestDto } from '@/features/comments/schema'
import type { DiscussionApi } from './api'
import type { CommentList } from './comment-list'
import { part } from './fill-comment'
import { poll } from './poll'

/** How many comments there are that the page has not been told of: new ones, and ones that were approved late. */
export function newOnes(known: Pick<LatestDto, 'total' | 'last'>, latest: LatestDto): number {
  // Something new and something deleted at once leave the total as it was.
  return Math.max(latest.total - known.total, latest.last > known.last ? 1 : 0)
}

/** Says that there are new comments, and shows them when the reader wants: nothing moves by itself. */
export class News {
  #known: Pick<LatestDto, 'total' | 'last'> | undefined
  readonly #root: HTMLElement
  readonly #api: DiscussionApi
  readonly #list: CommentList
  readonly #place: HTMLElement

  constructor(root: HTMLElement, api: DiscussionApi, list: CommentList) {
    this.#root = root
    this.#api = api
    this.#list = list
    this.#place = part(root, 'news')
    this.#place.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('button')) void this.#show()
    })
  }

  /** Starts asking, from what a page of the discussion knew. */
  start({ total, last }: Pick<CommentPage, 'total'> & { last: number }): void {
    const isFirst = this.#known === undefined
    this.#known = { total, last }
    if (isFirst) poll(async () => this.#compare(await this.#api.latest()))
  }

  /** A comment of this page's own is no news to it. */
  include(number: number, change: 1 | 0 | -1): void {
    if (!this.#known) return
    const { total, last } = this.#known
    this.#known = { total: total + change, last: Math.max(last, number) }
    this.#tellTotal(this.#known.total)
  }

  #compare(latest: LatestDto): void {
    if (!this.#known) return
    this.#tellTotal(latest.total)
    const n = newOnes(this.#known, latest)
    if (n <= 0) {
      // Fewer: some were taken away. What comes after is new all the same.
      this.#known = latest
      this.#place.replaceChildren()
      return
    }
    const text = (n === 1 ? this.#root.dataset.newsOne : this.#root.dataset.newsMany) ?? ''
    const button = this.#place.querySelector('button') ?? document.createElement('button')
    button.type = 'button'
    button.className = 'button'
    const said = text.replace('{n}', String(n))
    if (button.textContent !== said) button.textContent = said
    if (!button.parentElement) this.#place.append(button)
  }

  async #show(): Promise<void> {
    const known = this.#known
    if (!known) return
    const page = await this.#api.read({ after: String(known.last) }).catch(() => undefined)
    // The button stays: pressing it again is trying again.
    if (!page) return
    this.#place.replaceChildren()
    const [first] = page.comments.map((comment) => this.#list.put(comment))
    const last = Math.max(known.last, ...page.comments.map(({ number }) => number))
    this.#known = { total: page.total, last }
    if (first) part(first, 'link').focus()
  }

  /** The number in the head of the article follows. */
  #tellTotal(total: number): void {
    const slug = this.#root.dataset.slug ?? ''
    const said = new Intl.NumberFormat(document.documentElement.lang).format(total)
    for (const slot of document.querySelectorAll(
      `post-stats[data-slug="${CSS.escape(slug)}"] [data-count=comments]`,
    ))
      if (slot.textContent !== said) slot.textContent = said
  }
}
