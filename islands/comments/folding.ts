import type { CommentList } from './comment-list'
import { foldedThreads, rememberFolded } from './memory'

/** Threads that were folded stay so for the visit, on the next page and after a reload. */
export function rememberFolding(list: CommentList, slug: string): void {
  const folded = foldedThreads(slug)
  list.onArrival((comment) => {
    const thread = comment.querySelector<HTMLDetailsElement>(':scope > [data-part="thread"]')
    if (thread && folded.has(comment.dataset.number ?? '')) thread.open = false
  })
  list.element.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || target.dataset.part !== 'thread') return
      const number = target.closest<HTMLElement>('.comment')?.dataset.number
      if (number === undefined) return
      if (target.open) folded.delete(number)
      else folded.add(number)
      rememberFolded(slug, folded)
    },
    // It does not bubble.
    true,
  )
}
