import { dateLanguage } from './date-language'
import { fillServedBy, isAnswer, type Answer } from './fill-served-by'
import { whenVisible } from './when-visible'

const patienceMilliseconds = 5_000

async function ask(): Promise<Answer | undefined> {
  try {
    const signal = AbortSignal.timeout(patienceMilliseconds)
    const response = await fetch('/api/served-by', { cache: 'no-store', signal })
    const body: unknown = await response.json()
    return response.ok && isAnswer(body) ? body : undefined
  } catch {
    // No network, no replica, or a page of the edge where JSON was expected: to the reader all the same.
    return undefined
  }
}

/** `<served-by>`: asks which replica answers just now, when the page is looked at and whenever the reader likes. */
class ServedBy extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const status = this.querySelector('[data-part="status"]')
    if (!button || !status) return
    let isAsking = false
    const show = async () => {
      if (isAsking) return
      isAsking = true
      status.textContent = this.dataset.asking ?? ''
      fillServedBy(this, await ask(), dateLanguage)
      isAsking = false
    }
    button.addEventListener('click', () => void show())
    button.hidden = false
    void whenVisible().then(show)
  }
}

customElements.define('served-by', ServedBy)
