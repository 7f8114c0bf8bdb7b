import type { EditContext } from './edit-own'

/** The two buttons at comments of the reader's own; what they open is fetched when one of them is pressed. */
export function enhanceOwn(context: EditContext, onGone: () => void): void {
  const open = async (comment: HTMLElement, name: string | undefined) => {
    // Twice pressed is opened once.
    if (comment.matches('.is-edited, .is-going')) return
    const { editOwn, removeOwn } = await import('./edit-own')
    if (name === 'edit') editOwn(context, comment)
    else removeOwn(context, comment, onGone)
  }
  context.list.element.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element && event.target.closest<HTMLElement>('[data-part="own"] button')
    const comment = button && button.closest<HTMLElement>('.comment')
    if (comment) void open(comment, button.dataset.part)
  })
}
