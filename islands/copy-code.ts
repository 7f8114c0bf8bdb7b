import { textToCopy } from './text-to-copy'

/** `<copy-code>`: shows its button, copies the block it belongs to, and says whether that worked. */
class CopyCode extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const label = button?.querySelector('span')
    const figure = this.closest('figure')
    if (!button || !label || !figure) return
    const idle = label.textContent
    label.setAttribute('aria-live', 'polite')
    button.addEventListener('click', async () => {
      const done = await navigator.clipboard?.writeText(textToCopy(figure)).then(
        () => true,
        () => false,
      )
      label.textContent = (done ? this.dataset.done : this.dataset.failed) ?? ''
    })
    const rest = () => {
      label.textContent = idle
    }
    button.addEventListener('blur', rest)
    figure.addEventListener('mouseleave', rest)
  }
}

customElements.define('copy-code', CopyCode)
