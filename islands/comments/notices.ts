import { part } from '../part'

/** Whether the site sends mail, asked once for each page and only when somebody gives an address. */
async function isAvailable(): Promise<boolean> {
  const response = await fetch('/api/notices/available').catch(() => undefined)
  const answer: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined
  return typeof answer === 'object' && answer !== null && 'available' in answer && answer.available === true
}

/** Offers notices of replies as soon as there is an address that they could go to. */
export function offerNotices(form: HTMLFormElement): void {
  const offer = part(form, 'notify')
  const email = form.elements.namedItem('email')
  if (!(email instanceof HTMLInputElement) || !offer.hidden) return
  const ask = async () => {
    if (!email.value) return
    email.removeEventListener('input', ask)
    if (await isAvailable()) offer.hidden = false
    else email.addEventListener('input', ask, { once: true })
  }
  email.addEventListener('input', ask)
  void ask()
}

/** Whether the writer of the comment in the form wants notices. */
export function wantsNotices(form: HTMLFormElement): boolean {
  const box = form.elements.namedItem('notify')
  return box instanceof HTMLInputElement && box.checked && !part(form, 'notify').hidden
}
