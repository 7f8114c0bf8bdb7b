import type { DiscussionApi } from './api'
import type { CommentList } from './comment-list'

/** The number of the comment that the address asks for. */
export function askedNumber(hash: string): string | undefined {
  return /^#comment-([1-9]\d*)$/.exec(hash)?.[1]
}

/**
 * Leads to the comment that the address asks for, wherever in the discussion it is: what is missing is fetched,
 * and the browser goes there as if it had been there from the beginning, so that `:target` marks it.
 */
export async function reveal(list: CommentList, api: DiscussionApi, hash = location.hash): Promise<void> {
  const number = askedNumber(hash)
  if (number === undefined) return
  if (!document.getElementById(hash.slice(1))) {
    const page = await api.read({ comment: number }).catch(() => undefined)
    for (const comment of page?.comments ?? []) list.put(comment)
  }
  if (document.getElementById(hash.slice(1))) location.replace(hash)
}
