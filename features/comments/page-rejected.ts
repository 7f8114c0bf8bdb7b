import 'server-only'
import { part } from '@/islands/part'
import type { AppError } from '@/lib/app-error'
import type { Problem } from '@/lib/server/http/problem'

/** What was typed into a form that could not be stored, and why. */
export type Rejected = {
  fields: Record<string, unknown>
  error: AppError
  /** The id of the comment that was to be changed; a new one was to be written without. */
  edit?: string
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Puts everything that was typed back, marks the fields that are wrong, and says what happened. */
export function fillForm(form: Element, fields: Record<string, unknown>, problem: Problem): void {
  for (const name of ['name', 'email', 'parentId', 'anchor'])
    form.querySelector(`input[name="${name}"]`)?.setAttribute('value', textOf(fields[name]))
  if (fields.notify) form.querySelector('input[name="notify"]')?.setAttribute('checked', '')
  const textarea = form.querySelector('textarea')
  // HTML drops a line break right after the tag: this one is for it.
  if (textarea) textarea.textContent = `\n${textOf(fields.body)}`
  part(form, 'notice').removeAttribute('hidden')
  part(form, 'notice-title').textContent = problem.title
  const errors = problem.errors ?? []
  // What has no place beside its field, or no field on the screen, is said above the form.
  const elsewhere = errors.filter(({ field }) => !form.querySelector(`[data-error="${field}"]`))
  part(form, 'notice-text').textContent = [problem.detail, ...elsewhere.map(({ detail }) => detail)].join(' ')
  // The comment that is answered, which nobody can put right, is let go.
  for (const { field } of elsewhere) form.querySelector(`input[name="${field}"]`)?.setAttribute('value', '')
  for (const { field, detail } of errors) {
    form.querySelector(`[name="${field}"]`)?.setAttribute('aria-invalid', 'true')
    const message = form.querySelector(`[data-error="${field}"]`)
    if (message) message.textContent = detail
  }
}
