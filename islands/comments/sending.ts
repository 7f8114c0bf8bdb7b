import type { Draft } from './api'
import type { CommentList } from './comment-list'
import { copyTemplate, countReplies } from './fill-comment'
import { part } from '../part'

/**
 * Shows a comment at once, as plain text, while it is on its way.
 * @returns what takes it away again, when the answer is there
 */
export function showSending(
  root: HTMLElement,
  list: CommentList,
  { name, body, parentId }: Pick<Draft, 'name' | 'body' | 'parentId'>,
): () => void {
  const element = copyTemplate(part(root, 'comment'))
  element.setAttribute('data-state', 'sending')
  // The status line announces it; as a list item it would be announced twice.
  element.setAttribute('aria-hidden', 'true')
  part(element, 'name').textContent = name
  for (const unknown of ['link', 'avatar', 'tools']) part(element, unknown).remove()
  part(element, 'body').textContent = body
  const parent = parentId ? list.find(parentId) : null
  if (parent) {
    part(parent, 'replies').append(element)
    part(parent, 'thread').hidden = false
  } else if (list.order === 'newest') list.element.prepend(element)
  else list.element.append(element)
  return () => {
    element.remove()
    if (parent) countReplies(parent)
  }
}
