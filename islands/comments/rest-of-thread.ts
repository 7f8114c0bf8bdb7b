import type { DiscussionApi } from './api'
import type { CommentList } from './comment-list'
import { countReplies } from './fill-comment'
import { part } from '../part'

/** "Show n more replies": fetches those that a page left out, and leads on to the first of them. */
export function showRestOfThreads(list: CommentList, api: DiscussionApi): void {
  const show = async (link: HTMLElement, root: HTMLElement) => {
    link.setAttribute('aria-busy', 'true')
    const { number = '' } = root.dataset
    // A failure leaves the link, which is a page too; trying again is pressing it again.
    const { cursor } = link.dataset
    const query = { thread: number, ...(cursor && { cursor }) }
    const page = await api.read(query).catch(() => undefined)
    link.removeAttribute('aria-busy')
    if (!page) return
    const [first] = page.comments.map((comment) => list.put(comment))
    const rest = part(root, 'thread').querySelector<HTMLElement>(':scope > [data-part="rest"]')
    if (rest) rest.hidden = page.nextCursor === null
    link.dataset.cursor = page.nextCursor ?? ''
    countReplies(root)
    if (first) part(first, 'link').focus()
  }
  list.element.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLElement>('[data-part="more-replies"]')
    const root = link && link.closest<HTMLElement>('.comment')
    if (!root || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (!link.hasAttribute('aria-busy')) void show(link, root)
  })
}
