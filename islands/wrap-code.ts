import { keepInPlace } from './keep-in-place'
import { applyWrap, chooseWrap, readWrap } from './wrap-storage'

/** `<wrap-code>`: wraps the long lines of all blocks; shown where a block has some. */
class WrapCode extends HTMLElement {
  private readonly observer = new ResizeObserver(() => this.show())

  connectedCallback() {
    const figure = this.closest('figure')
    for (const part of figure?.querySelectorAll('pre, code') ?? []) this.observer.observe(part)
    this.querySelector('button')?.addEventListener('click', () => {
      const next = this.isWrapped() ? 'off' : 'on'
      keepInPlace(this, () => chooseWrap(next))
      for (const other of document.querySelectorAll('wrap-code')) if (other instanceof WrapCode) other.show()
    })
  }

  disconnectedCallback() {
    this.observer.disconnect()
  }

  show() {
    this.toggleAttribute('data-needed', this.hasLongLines())
    this.querySelector('button')?.setAttribute('aria-pressed', String(this.isWrapped()))
  }

  private isWrapped(): boolean {
    const choice = document.documentElement.dataset.wrap
    return choice ? choice === 'on' : this.closest('figure')?.dataset.wrap !== undefined
  }

  /** Wrapped lines show in the height, the others in the width. */
  private hasLongLines(): boolean {
    const pre = this.closest('figure')?.querySelector('pre')
    const code = pre?.querySelector('code')
    if (!pre || !code) return false
    if (!this.isWrapped()) return pre.scrollWidth > pre.clientWidth
    const lineHeight = parseFloat(getComputedStyle(code).lineHeight)
    const lines = code.textContent.split('\n').length
    const findings = [...code.querySelectorAll<HTMLElement>('.finding')]
    const height = findings.reduce((rest, { offsetHeight }) => rest - offsetHeight, code.offsetHeight)
    return height > (lines + 0.5) * lineHeight
  }
}

customElements.define('wrap-code', WrapCode)

function followStorage() {
  applyWrap(readWrap())
  for (const each of document.querySelectorAll('wrap-code')) if (each instanceof WrapCode) each.show()
}

// Another window, or a page that comes back from the back/forward cache.
addEventListener('storage', followStorage)
addEventListener('pageshow', (event) => event.persisted && followStorage())
