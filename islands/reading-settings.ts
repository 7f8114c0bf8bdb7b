import { applyChoice, readChoice, settings, writeChoice } from './reading-storage'

const form = document.querySelector<HTMLFormElement>('#reading-settings')

function isSetting(name: string): name is (typeof settings)[number] {
  return settings.some((setting) => setting === name)
}

/** What is chosen now, whichever tab it was chosen in. */
form?.addEventListener('beforetoggle', () => {
  for (const setting of settings) {
    const input = form.querySelector<HTMLInputElement>(
      `input[name="${setting}"][value="${readChoice(setting)}"]`,
    )
    if (input) input.checked = true
  }
})

form?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !isSetting(target.name)) return
  writeChoice(target.name, target.value)
  applyChoice(target.name, target.value)
})
