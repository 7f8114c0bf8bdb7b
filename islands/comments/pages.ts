import type { CommentPage } from '@/features/comments/schema'
import type { DiscussionApi } from './api'
import type { CommentList } from './comment-list'
import { part } from '../part'
import { rememberOrder, rememberedOrder } from './memory'
import { orders } from './orders'

type Options = {
  root: HTMLElement
  api: DiscussionApi
  list: CommentList
  /** The form may be below a comment that goes away. */
  beforeClearing: () => void
  onPage: (page: CommentPage, isFirst: boolean) => void
}

/** Fetches the discussion page by page, in the order that the reader chose. */
export class Pages {
  #cursor: string | null = null
  /** Counts requests: an answer that comes after the order was changed is not shown. */
  #asked = 0
  readonly #options: Options

  constructor(options: Options) {
    this.#options = options
    const { root, list } = options
    list.order = rememberedOrder()
    this.#markOrder()
    part(root, 'more').addEventListener('click', (event) => {
      event.preventDefault()
      void this.load(true)
    })
    part(root, 'retry').addEventListener('click', () => void this.load())
    addEventListener('online', () => {
      if (!part(root, 'retry').hidden) void this.load()
    })
    part(root, 'orders').addEventListener('click', (event) => this.#choose(event))
  }

  /** The first page, or the one after what is there. @param focus moves on to what comes */
  async load(focus = false): Promise<void> {
    const { root, api, list, onPage } = this.#options
    const asked = (this.#asked += 1)
    const isFirst = this.#cursor === null
    this.#say(root.dataset.loading)
    part(root, 'retry').hidden = true
    try {
      const query = { sort: list.order, ...(this.#cursor !== null && { cursor: this.#cursor }) }
      const page = await api.read(query)
      if (asked !== this.#asked) return
      const [first] = page.comments.map((comment) => list.put(comment))
      this.#cursor = page.nextCursor
      part(root, 'more').hidden = page.nextCursor === null
      this.#say(page.total === 0 ? root.dataset.empty : '')
      if (focus && first) part(first, 'link').focus()
      onPage(page, isFirst)
    } catch {
      if (asked !== this.#asked) return
      this.#say(root.dataset.resting)
      part(root, 'retry').hidden = false
    }
  }

  #say(text = '') {
    part(this.#options.root, 'status').textContent = text
  }

  #markOrder() {
    const { root, list } = this.#options
    for (const link of part(root, 'orders').querySelectorAll('a'))
      if (link.dataset.sort === list.order) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
  }

  #choose(event: MouseEvent) {
    const link = event.target instanceof Element && event.target.closest<HTMLElement>('a[data-sort]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const { list, beforeClearing } = this.#options
    list.order = orders.find((order) => order === link.dataset.sort) ?? list.order
    rememberOrder(list.order)
    this.#markOrder()
    this.#cursor = null
    beforeClearing()
    list.clear()
    void this.load()
  }
}
