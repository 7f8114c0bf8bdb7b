import type { Parent } from './draft-storage'
import { part } from './fill-comment'

/** Lets a comment answer another one: the buttons in the list, and the line above the form that says so. */
export function enhanceReply(root: HTMLElement, form: HTMLFormElement, changed: () => void) {
  const field = form.elements.namedItem('parentId') as HTMLInputElement
  const line = part(form, 'replying')
  const text = part(line, 'replying-text')
  const wording = text.textContent ?? ''
  let current: Parent | undefined

  function show(parent: Parent | undefined) {
    current = parent
    field.value = parent?.id ?? ''
    line.hidden = !parent
    if (parent) text.textContent = wording.replace('{name}', parent.name).replace('{number}', parent.number)
  }

  function choose(parent: Parent | undefined) {
    show(parent)
    changed()
    form.querySelector('textarea')?.focus()
  }

  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('[data-part="reply"]')
    const comment = button && button.closest<HTMLElement>('.comment')
    if (!comment) return
    const { id = '', number = '' } = comment.dataset
    choose({ id, number, name: part(comment, 'name').textContent ?? '' })
  })
  part(form, 'cancel-reply').addEventListener('click', () => choose(undefined))
  return { show, parent: () => current }
}
