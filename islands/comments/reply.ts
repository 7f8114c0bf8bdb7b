import { part } from './fill-comment'

/** Lets a comment answer another one: the buttons in the list, and the line above the form that says so. */
export function enhanceReply(root: HTMLElement, form: HTMLFormElement, changed: () => void) {
  const parent = form.elements.namedItem('parentId') as HTMLInputElement
  const line = part(form, 'replying')
  const text = part(line, 'replying-text')
  const wording = text.textContent ?? ''

  function show(id: string) {
    parent.value = id
    const comment = id && root.querySelector(`[data-id="${CSS.escape(id)}"]`)
    line.hidden = !id
    if (comment)
      text.textContent = wording
        .replace('{name}', part(comment, 'name').textContent ?? '')
        .replace('{number}', comment.getAttribute('data-number') ?? '')
  }

  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('[data-part="reply"]')
    if (!button) return
    show(button.closest('.comment')?.getAttribute('data-id') ?? '')
    changed()
    form.querySelector('textarea')?.focus()
  })
  part(form, 'cancel-reply').addEventListener('click', () => {
    show('')
    changed()
    form.querySelector('textarea')?.focus()
  })
  return { show }
}
