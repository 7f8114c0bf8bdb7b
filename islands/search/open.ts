// Small, and with every document: notices that the reader wants to search, and fetches the rest then.

const link = document.querySelector<HTMLAnchorElement>('search-open a')

async function open(): Promise<void> {
  const dialog = await import('./dialog').catch(() => undefined)
  if (dialog) dialog.openSearch()
  // The page of the search does the same without this script.
  else if (link) location.assign(link.href)
}

/** Whether keys belong to something else just now: a field, or a dialog. */
function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null)
  )
}

// There Ctrl-K deletes what follows in a line.
const isMac = /^(Mac|iP)/.test(navigator.platform)

function isShortcut(event: KeyboardEvent): boolean {
  const isCommand =
    (isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey) && !event.altKey && !event.shiftKey
  if (isCommand && event.key.toLowerCase() === 'k') return true
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTaken(event.target)
}

/** `<search-open>`: its link opens the dialog. */
class SearchOpen extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      // A new tab or window gets the page.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      void open()
    })
    this.addEventListener('pointerenter', () => void import('./dialog').catch(() => undefined), {
      once: true,
    })
  }
}

if (link) {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || !isShortcut(event)) return
    event.preventDefault()
    void open()
  })
  customElements.define('search-open', SearchOpen)
}
