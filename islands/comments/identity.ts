import { fillIdentity, type Reader } from './fill-identity'
import { part } from '../part'

type Answer = { available: boolean; reader: Reader | null }

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'available' in value && 'reader' in value
}

async function fetchReader(): Promise<Answer | undefined> {
  const response = await fetch('/api/auth/reader').catch(() => undefined)
  const answer: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined
  return isAnswer(answer) ? answer : undefined
}

/** Offers a verified name to whoever begins to write, and lets them give it up again. */
export function offerIdentity(form: HTMLFormElement): void {
  const name = form.elements.namedItem('name')
  const back = location.pathname + (location.pathname.endsWith('/comments') ? '#comment-form' : '#discussion')

  async function show() {
    const answer = await fetchReader()
    if (!answer?.available) return
    fillIdentity(form, answer.reader, back)
    if (answer.reader && name instanceof HTMLInputElement) name.value = answer.reader.name
  }

  part(form, 'sign-out').addEventListener('click', async (event) => {
    event.preventDefault()
    const response = await fetch('/api/auth/reader/sign-out', { method: 'POST' }).catch(() => undefined)
    if (!response?.ok) return
    fillIdentity(form, null, back)
    if (name instanceof HTMLInputElement) name.focus()
  })
  form.addEventListener('focusin', () => void show(), { once: true })
}
