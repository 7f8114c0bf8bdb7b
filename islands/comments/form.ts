import type { CommentDto } from '@/features/comments/schema'
import { RequestFailed, sendComment, type Failure } from './api'
import { newKey, readDraft, writeDraft, type Kept } from './draft-storage'
import { part } from './fill-comment'
import { clearFailure, showFailure } from './form-failure'
import { offerNotices, wantsNotices } from './notices'
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
  const reply = enhanceReply(root, form, keep)
  let kept: Kept = readDraft(slug) ?? { draft: values(), key: newKey() }
  let sending = false

  function values(): Kept['draft'] {
    return { name: control('name').value, email: control('email').value, body: control('body').value }
  }

  function restore() {
    for (const [name, value] of Object.entries(kept.draft))
      if (!control(name).value) control(name).value = value
    if (kept.parent) reply.show(kept.parent)
  }

  /** Another text is another comment, with a key of its own, which does not wait to be sent either. */
  function keep() {
    removeEventListener('online', submit)
    kept = { draft: values(), parent: reply.parent(), key: newKey() }
    const saved = writeDraft(slug, kept)
    status.textContent = saved && kept.draft.body ? (form.dataset.draft ?? '') : ''
  }

  function fail(failure: Failure) {
    const waits = failure.offline && !navigator.onLine
    if (waits) addEventListener('online', submit, { once: true })
    status.textContent = (waits ? form.dataset.waiting : form.dataset.notSent) ?? ''
    if (!waits) showFailure(form, failure)
  }

  function succeed(comment: CommentDto) {
    const { name, email } = kept.draft
    kept = { draft: { name, email, body: '' }, key: newKey() }
    writeDraft(slug, kept)
    control('body').value = ''
    reply.show(undefined)
    status.textContent = form.dataset.posted ?? ''
    part(append(comment), 'link').focus()
    document.dispatchEvent(new Event('comment-published'))
  }

  async function submit() {
    if (sending) return
    sending = true
    removeEventListener('online', submit)
    button?.setAttribute('aria-disabled', 'true')
    clearFailure(form)
    const parentId = control('parentId').value
    kept = { ...kept, draft: values() }
    writeDraft(slug, kept)
    status.textContent = form.dataset.sending ?? ''
    const pending = showPending(root, kept.draft)
    try {
      succeed(
        await sendComment(slug, kept.key, { ...kept.draft, locale, parentId, notify: wantsNotices(form) }),
      )
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
  offerNotices(form)
}
