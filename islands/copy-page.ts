/** The file that a link leads to, in the clipboard. @throws when either cannot be reached */
async function copyFile(address: string): Promise<void> {
  const text = fetch(address).then((response) => {
    if (!response.ok) throw new Error(String(response.status))
    return response.text()
  })
  // Safari lets a page write only while it handles the click: it is given the promise, not the text.
  if (typeof ClipboardItem === 'function' && ClipboardItem.supports?.('text/plain')) {
    const blob = text.then((content) => new Blob([content], { type: 'text/plain' }))
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
  } else await navigator.clipboard.writeText(await text)
}

/** `<copy-page>`: copies the file of its link, and says whether that worked. */
class CopyPage extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const link = this.querySelector('a')
    const status = this.querySelector('[role=status]')
    if (!button || !link || !status) return
    button.addEventListener('click', async () => {
      status.textContent = ''
      const done = await copyFile(link.href).then(
        () => true,
        () => false,
      )
      status.textContent = (done ? this.dataset.done : this.dataset.failed) ?? ''
    })
  }
}

customElements.define('copy-page', CopyPage)
