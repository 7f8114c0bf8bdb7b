import type { CommentDto } from '@/features/comments/schema'
import { enhanceAbout } from '../lines/about'
import { RequestFailed, type DiscussionApi, type Failure } from './api'
import type { CommentList } from './comment-list'
import { deliverer } from './deliver'
import { newKey, readDraft, writeDraft, type Kept } from './draft-storage'
import { part } from '../part'
import { clearFailure, showFailure } from './form-failure'
import { rememberWriting } from './memory'
import { offerIdentity } from './identity'
import { offerNotices } from './notices'
import { enhancePreview } from './preview'
import { enhanceReply } from './reply'
import { showSending } from './sending'

type Context = {
  root: HTMLElement
  slug: string
  locale: string
  api: DiscussionApi
  list: CommentList
  onPublished: (comment: CommentDto, body: string) => void
}

/**
 * Takes over the form: keeps what is typed, sends it without leaving the page, shows it at once, puts
 * everything back when it fails, and sends it again when the browser is online again.
 */
export function enhanceForm({ root, slug, locale, api, list, onPublished }: Context) {
  const form = part<HTMLFormElement>(root, 'form')
  const status = part(form, 'form-status')
  const button = form.querySelector('button[type="submit"]')
  const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement
  const reply = enhanceReply(root, form, list, keep)
  const about = enhanceAbout(root, form, keep)
  const preview = enhancePreview(form, api, root.dataset.away ?? '')
  const deliver = deliverer(form, api)
  let kept: Kept = readDraft(slug) ?? { draft: values(), key: newKey() }
  let sending = false

  function values(): Kept['draft'] {
    return { name: control('name').value, email: control('email').value, body: control('body').value }
  }

  function restore() {
    for (const [name, value] of Object.entries(kept.draft))
      if (!control(name).value) control(name).value = value
    if (kept.parent) reply.show(kept.parent)
    else if (kept.anchor) about.show(kept.anchor)
  }

  /** Another text is another comment, with a key of its own, which does not wait to be sent either. */
  function keep() {
    removeEventListener('online', submit)
    kept = { draft: values(), parent: reply.parent(), anchor: about.anchor(), key: newKey() }
    const saved = writeDraft(slug, kept)
    status.textContent = saved && kept.draft.body ? (form.dataset.draft ?? '') : ''
  }

  function fail(failure: Failure) {
    const waits = failure.offline && !navigator.onLine
    if (waits) addEventListener('online', submit, { once: true })
    status.textContent = (waits ? form.dataset.waiting : form.dataset.notSent) ?? ''
    preview.hide()
    if (!waits) showFailure(form, failure)
  }

  function succeed(comment: CommentDto) {
    const { name, email, body } = kept.draft
    kept = { draft: { name, email, body: '' }, key: newKey() }
    writeDraft(slug, kept)
    control('body').value = ''
    preview.hide()
    status.textContent = (comment.state === 'pending' ? form.dataset.held : form.dataset.posted) ?? ''
    rememberWriting()
    const element = list.put(comment)
    onPublished(comment, body)
    // First the focus, then the form: it does not move away from somebody who is in it.
    if (!about.published(comment.number, comment.state === 'visible')) part(element, 'link').focus()
    reply.show(undefined)
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
    const takeAway = showSending(root, list, { ...kept.draft, parentId })
    try {
      const comment = await deliver({ ...kept.draft, locale, parentId, anchor: about.anchor() }, kept.key)
      takeAway()
      succeed(comment)
    } catch (error) {
      takeAway()
      fail(error instanceof RequestFailed ? error.failure : { offline: false })
    } finally {
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
  offerIdentity(form)
  about.listen(() => reply.show(undefined))
  return { goHome: reply.goHome }
}
