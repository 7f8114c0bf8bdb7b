import type { Failure } from './api'
import { part } from '../part'

/** Marks what is wrong and says it, at the fields and above them. Nothing that was typed is touched. */
export function showFailure(form: HTMLFormElement, { title, detail, errors = [], offline }: Failure): void {
  const notice = part(form, 'notice')
  const said = offline ? form.dataset.unreachable : detail
  // What has no field on the screen, such as the comment that is answered, is said above the form.
  const elsewhere = errors.filter(({ field }) => !form.querySelector(`[data-error="${field}"]`))
  part(notice, 'notice-title').textContent = title ?? form.dataset.notSent ?? ''
  part(notice, 'notice-text').textContent = [said ?? '', ...elsewhere.map((error) => error.detail)].join(' ')
  notice.hidden = false
  for (const { field, detail: text } of errors) {
    form.querySelector(`[name="${field}"]`)?.setAttribute('aria-invalid', 'true')
    const message = form.querySelector(`[data-error="${field}"]`)
    if (message) message.textContent = text
  }
  const first = form.querySelector<HTMLElement>('[aria-invalid="true"]:not([type="hidden"])')
  ;(first ?? notice).focus()
}

/** Takes back what `showFailure` has said. */
export function clearFailure(form: HTMLFormElement): void {
  part(form, 'notice').hidden = true
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid')
  for (const message of form.querySelectorAll('[data-error]')) message.textContent = ''
}
