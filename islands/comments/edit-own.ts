import { reasonOf, type DiscussionApi } from './api'
import type { CommentList } from './comment-list'
import { readEdit, writeEdit } from './draft-storage'
import { filled } from '../filled'
import { part } from '../part'
import type { OwnComments } from './own'

export type EditContext = { root: HTMLElement; api: DiscussionApi; list: CommentList; own: OwnComments }

/** Opens the form that changes a comment of the reader's own, in its place. What is typed there survives a reload. */
export function editOwn({ root, api, list, own }: EditContext, comment: HTMLElement): void {
  const id = comment.dataset.id ?? ''
  const form = part(part(root, 'editing'), 'edit-form').cloneNode(true) as HTMLFormElement
  const text = form.querySelector('textarea')
  if (!text) return
  text.value = readEdit(id) ?? own.get(comment)?.body ?? ''

  function close() {
    form.remove()
    comment.classList.remove('is-edited')
    writeEdit(id, undefined)
    part(comment, 'link').focus()
  }

  async function save(body: string) {
    part(form, 'edit-error').textContent = ''
    try {
      const changed = await api.edit(id, body)
      const until = own.get(comment)?.until
      close()
      part(list.put(changed), 'link').focus()
      const editableUntil = until === undefined ? null : new Date(until).toISOString()
      own.add({ id, body, editableUntil })
    } catch (error) {
      const reason = reasonOf(error, root.dataset.away ?? '')
      part(form, 'edit-error').textContent = filled(root.dataset.helpless ?? '', { reason })
    } finally {
      form.removeAttribute('aria-busy')
    }
  }

  text.addEventListener('input', () => writeEdit(id, text.value))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (form.hasAttribute('aria-busy')) return
    form.setAttribute('aria-busy', 'true')
    void save(text.value)
  })
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) close()
  })
  part(form, 'cancel-edit').addEventListener('click', close)
  comment.classList.add('is-edited')
  part(comment, 'entry').after(form)
  text.focus()
}

/** Asks, in its place, before a comment of the reader's own goes; the answer that has the focus keeps it. */
export function removeOwn(context: EditContext, comment: HTMLElement, onGone: () => void): void {
  const { root, api, list, own } = context
  const sure = part(part(root, 'editing'), 'sure').cloneNode(true) as HTMLElement

  function close() {
    sure.remove()
    comment.classList.remove('is-going')
    comment.querySelector<HTMLElement>('[data-part="remove"]')?.focus()
  }

  async function remove() {
    try {
      await api.remove(comment.dataset.id ?? '')
    } catch (error) {
      const reason = reasonOf(error, root.dataset.away ?? '')
      part(sure, 'remove-error').textContent = filled(root.dataset.helpless ?? '', { reason })
      return
    }
    sure.remove()
    own.forget(comment)
    list.markGone(comment, root.dataset.removed ?? '')
    onGone()
  }

  part(sure, 'yes').addEventListener('click', () => void remove())
  part(sure, 'no').addEventListener('click', close)
  sure.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  comment.classList.add('is-going')
  part(comment, 'entry').after(sure)
  part(sure, 'no').focus()
}
