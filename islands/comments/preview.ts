import type { DiscussionApi } from './api'
import { reasonOf } from './api'
import { part } from '../part'

/** Shows in place of the text how it will look, as the server renders it, and back. */
export function enhancePreview(form: HTMLFormElement, api: DiscussionApi, away: string) {
  const toggle = part(form, 'preview-toggle')
  const pane = part(form, 'preview')
  const text = form.querySelector('textarea')
  /** Counts: an answer that comes after the reader has gone back to writing is not shown. */
  let asked = 0

  function hide() {
    asked += 1
    set(false)
  }

  function set(on: boolean) {
    toggle.textContent = (on ? toggle.dataset.hide : toggle.dataset.show) ?? ''
    pane.hidden = !on
    if (text) text.hidden = on
  }

  async function show() {
    const turn = (asked += 1)
    const body = text?.value ?? ''
    pane.textContent = (body.trim() ? pane.dataset.loading : pane.dataset.empty) ?? ''
    set(true)
    if (!body.trim()) return
    try {
      const { html } = await api.preview(body)
      if (turn === asked) pane.innerHTML = html
    } catch (error) {
      if (turn === asked) pane.textContent = reasonOf(error, away)
    }
  }

  toggle.hidden = false
  toggle.addEventListener('click', () => {
    if (pane.hidden) return void show()
    hide()
    text?.focus()
  })
  return { hide }
}
