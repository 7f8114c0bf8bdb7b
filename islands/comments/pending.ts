import type { Draft } from './api'
import { copyTemplate, part } from './fill-comment'

/** Shows a comment at once, as plain text, while it is on its way. Remove it when the answer is there. */
export function showPending(root: HTMLElement, draft: Pick<Draft, 'name' | 'body'>): Element {
  const element = copyTemplate(part(root, 'comment'))
  element.setAttribute('data-state', 'sending')
  // The status line announces it; as a list item it would be announced twice.
  element.setAttribute('aria-hidden', 'true')
  part(element, 'name').textContent = draft.name
  part(element, 'link').remove()
  const body = part(element, 'body')
  body.style.whiteSpace = 'pre-wrap'
  body.textContent = draft.body
  part(root, 'list').append(element)
  return element
}
