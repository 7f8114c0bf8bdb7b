import 'server-only'
import { fillComment } from '@/islands/comments/fill-comment'
import { part } from '@/islands/part'
import { placeComment } from '@/islands/comments/place-comment'
import type { OwnDto } from './schema'

type Page = { slug: string; formatTime: (iso: string) => string }

/** Puts the forms that change a comment into it, as long as it can be changed. @returns the one with its text */
function addForms(
  root: Element,
  element: Element,
  own: OwnDto['comments'][number],
  page: Page,
): Element | undefined {
  const forms = part(root, 'own-forms').firstElementChild?.cloneNode(true)
  if (own.editableUntil === null || !forms) return undefined
  part(element, 'entry').append(forms)
  const form = part(element, 'own-form')
  // An answer that is this page again shows the comment, as one that leads to it does.
  form.setAttribute('action', `/api/posts/${page.slug}/comments/${own.id}#comment-${own.number}`)
  const text = form.querySelector('textarea')
  // HTML drops a line break right after the tag: this one is for it.
  if (text) text.textContent = `\n${own.body}`
  const until = part(element, 'until')
  until.textContent = (until.textContent ?? '').replace('{time}', page.formatTime(own.editableUntil))
  return form
}

/**
 * Adds what one browser wrote: its comments that wait for approval in their places, and to all of them the forms that
 * change them.
 * @returns the forms, by the ids of their comments
 */
export function fillOwn(root: Element, { comments }: OwnDto, page: Page): Map<string, Element> {
  const list = part(root, 'list')
  const forms = new Map<string, Element>()
  for (const own of comments.toReversed()) {
    const isHere = list.querySelector(`[data-id="${own.id}"]`) !== null
    if (!isHere && own.state === 'pending')
      placeComment(list, fillComment(part(root, 'comment'), own, page.formatTime), own, 'oldest')
    const element = list.querySelector(`[data-id="${own.id}"]`)
    const form = element && addForms(root, element, own, page)
    if (form) forms.set(own.id, form)
  }
  return forms
}
