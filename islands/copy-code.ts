/** What of a block is worth pasting: in a terminal session the commands, without prompts and output. */
function textToCopy(figure: Element): string {
  const text = figure.querySelector('code')?.textContent ?? ''
  if (figure.getAttribute('data-language') !== 'console') return text
  const commands: string[] = []
  let continued = false
  for (const line of text.split('\n')) {
    const prompted: string | undefined = /^[$#] (.*)$/.exec(line)?.[1]
    const command: string | undefined = prompted ?? (continued ? line.replace(/^> /, '') : undefined)
    if (command !== undefined) commands.push(command)
    continued = command?.endsWith('\\') ?? false
  }
  return commands.join('\n')
}

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
    button.hidden = false
  }
}

customElements.define('copy-code', CopyCode)
