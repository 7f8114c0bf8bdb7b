import { part } from '../part'

/** A reader whose name GitHub vouches for. */
export type Reader = { login: string; name: string }

/**
 * Shows in a comment's form the way to a verified name, or whose it is. Runs in the browser and on the server.
 * @param back the page that a reader comes back to, a path
 */
export function fillIdentity(form: Element, reader: Reader | null, back: string): void {
  const link = form.querySelector('[data-part="sign-in"] a')
  link?.setAttribute('href', `/api/auth/github?next=${encodeURIComponent(back)}`)
  const name = form.querySelector('input[name="name"]')
  const text = part(form, 'signed-in-text')
  const wording = text.getAttribute('data-wording') ?? text.textContent ?? ''
  if (reader) {
    text.setAttribute('data-wording', wording)
    text.textContent = wording.replace('{login}', reader.login)
    name?.setAttribute('value', reader.name)
    name?.setAttribute('readonly', '')
  } else name?.removeAttribute('readonly')
  toggle(part(form, 'sign-in'), reader !== null)
  toggle(part(form, 'signed-in'), reader === null)
  part(form, 'identity').removeAttribute('hidden')
}

function toggle(element: Element, isHidden: boolean): void {
  if (isHidden) element.setAttribute('hidden', '')
  else element.removeAttribute('hidden')
}
