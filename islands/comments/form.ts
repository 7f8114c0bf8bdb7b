import type { CommentDto } from '@/features/comments/schema'
import { RequestFailed, sendComment, type Draft, type Failure } from './api'
import { newKey, readDraft, writeDraft, type Kept } from './draft-storage'
import { part } from './fill-comment'
import { clearFailure, showFailure } from './form-failure'
import { showPending } from './pending'
import { enhanceReply } from './reply'

export type Thread = { slug: string; locale: string; append: (comment: CommentDto) => Element }

/**
 * Takes over the form: keeps what is typed, sends it without leaving the page, shows it at once, puts
 * everything back when it fails, and sends it again when the browser is online again.
 */
export function enhanceForm(root: HTMLElement, { slug, locale, append }: Thread): void {
  const form = part<HTMLFormElement>(root, 'form')
  const status = part(form, 'form-status')
  const button = form.querySelector('button[type="submit"]')
  const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement
  const values = (): Omit<Draft, 'locale'> => ({
    name: control('name').value,
    email: control('email').value,
    body: control('body').value,
    parentId: control('parentId').value,
  })
  let kept: Kept = readDraft(slug) ?? { draft: values(), key: newKey(), attempted: false }
  let sending = false
  const reply = enhanceReply(root, form, () => keep())

  function restore() {
    for (const [name, value] of Object.entries(kept.draft))
      if (!control(name).value) control(name).value = value
    reply.show(control('parentId').value)
  }

  /** Another text is another comment: after a try its key must not be used for it. */
  function keep() {
    kept = { draft: values(), key: kept.attempted ? newKey() : kept.key, attempted: false }
    const saved = writeDraft(slug, kept)
    status.textContent = saved && kept.draft.body ? (form.dataset.draft ?? '') : ''
  }

  function fail(failure: Failure) {
    if (failure.offline) {
      status.textContent = form.dataset.waiting ?? ''
      addEventListener('online', () => void submit(), { once: true })
    } else {
      status.textContent = form.dataset.notSent ?? ''
      showFailure(form, failure)
    }
  }

  function succeed(comment: CommentDto) {
    const { name, email } = kept.draft
    kept = { draft: { name, email, body: '', parentId: '' }, key: newKey(), attempted: false }
    writeDraft(slug, kept)
    control('body').value = ''
    reply.show('')
    status.textContent = form.dataset.posted ?? ''
    part(append(comment), 'link').focus()
  }

  async function submit() {
    if (sending) return
    sending = true
    button?.setAttribute('aria-disabled', 'true')
    clearFailure(form)
    kept = { draft: values(), key: kept.key, attempted: true }
    writeDraft(slug, kept)
    status.textContent = form.dataset.sending ?? ''
    const pending = showPending(root, kept.draft)
    try {
      succeed(await sendComment(slug, kept.key, { ...kept.draft, locale }))
    } catch (error) {
      fail(error instanceof RequestFailed ? error.failure : { offline: false })
    } finally {
      pending.remove()
      sending = false
      button?.removeAttribute('aria-disabled')
    }
  }

  form.addEventListener('input', keep)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submit()
  })
  restore()
}
