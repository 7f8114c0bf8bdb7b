import type { CommentList } from './comment-list'
import type { Parent } from './draft-storage'
import { filled } from '../filled'
import { part } from '../part'

/** Lets a comment answer another one: the form moves below it, and a line above the text says whom it answers. */
export function enhanceReply(
  root: HTMLElement,
  form: HTMLFormElement,
  list: CommentList,
  changed: () => void,
) {
  const field = form.elements.namedItem('parentId') as HTMLInputElement
  const line = part(form, 'replying')
  const text = part(line, 'replying-text')
  const wording = text.textContent ?? ''
  const home = part(root, 'form-home')
  let current: Parent | undefined

  function goHome() {
    // Not from a block of code, below which it may be.
    if (list.element.contains(form)) home.append(form)
  }

  /** Below the comment that is answered, if that is on the page. Never away from somebody who is typing. */
  function settle() {
    if (form.contains(document.activeElement)) return
    const parent = current && list.find(current.id)
    if (!parent) return goHome()
    if (form.parentElement !== parent) part(parent, 'entry').after(form)
  }

  function show(parent: Parent | undefined) {
    current = parent
    field.value = parent?.id ?? ''
    line.hidden = !parent
    if (parent) text.textContent = filled(wording, { name: parent.name, number: parent.number })
    settle()
  }

  list.onArrival((comment) => {
    const button = comment.querySelector<HTMLElement>('[data-part="entry"] [data-part="reply"]')
    if (button) button.hidden = comment.dataset.state !== undefined
    if (current && comment.dataset.id === current.id) settle()
  })
  list.element.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('[data-part="reply"]')
    const comment = button && button.closest<HTMLElement>('.comment')
    if (!comment) return
    const { id = '', number = '' } = comment.dataset
    show({ id, number, name: part(comment, 'name').textContent ?? '' })
    changed()
    form.querySelector('textarea')?.focus()
  })
  part(form, 'cancel-reply').addEventListener('click', () => {
    const parent = current && list.find(current.id)
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    show(undefined)
    changed()
    // Back to where the answer was begun; the form has gone to the end of the page.
    const button = parent?.querySelector<HTMLElement>('[data-part="reply"]')
    if (button) button.focus()
    else form.querySelector('textarea')?.focus()
  })
  // "Write a comment" above the list means a new one, wherever the form is.
  part(root, 'write').addEventListener('click', (event) => {
    event.preventDefault()
    if (current) {
      show(undefined)
      changed()
    }
    form.querySelector('textarea')?.focus()
  })
  return { show, goHome, parent: () => current }
}
