import { readTheme, writeTheme, type Theme } from './theme-storage'

const next = new Map<Theme | undefined, Theme | undefined>([
  [undefined, 'light'],
  ['light', 'dark'],
  ['dark', undefined],
])

/** `<theme-switch>`: one button that goes from the system's theme to light to dark, and says which it is. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const label = button?.querySelector('span')
    if (!button || !label) return
    const name = button.getAttribute('aria-label') ?? ''
    const show = () => {
      const theme = readTheme()
      label.textContent = button.dataset[theme ?? 'system'] ?? ''
      button.setAttribute('aria-label', `${name}: ${label.textContent}`)
      if (theme) document.documentElement.dataset.theme = theme
      else delete document.documentElement.dataset.theme
    }
    button.addEventListener('click', () => {
      writeTheme(next.get(readTheme()))
      show()
    })
    // Another tab, or a page that comes back from the back/forward cache.
    addEventListener('storage', show)
    addEventListener('pageshow', show)
    show()
    button.hidden = false
  }
}

customElements.define('theme-switch', ThemeSwitch)
