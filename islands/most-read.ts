import { fillMostRead, type MostRead } from './fill-most-read'
import { whenVisible } from './when-visible'

async function ask(locale: string): Promise<MostRead | undefined> {
  const response = await fetch(`/api/most-read?locale=${locale}`).catch(() => undefined)
  return response?.ok ? response.json().catch(() => undefined) : undefined
}

/** `<most-read>`: the list of the week, asked for when the page is looked at. */
class MostReadList extends HTMLElement {
  connectedCallback() {
    void whenVisible()
      .then(() => ask(this.dataset.locale ?? ''))
      .then((answer) => fillMostRead(this, answer, document.documentElement.lang))
  }
}

customElements.define('most-read', MostReadList)
