import { readRecord, writeRecord } from '../stored-record'
import { fieldOf, fillPlaces, fits, valuesKey } from './values'

/** `<variable-values>`: the fields of the reader's own values; every block of the page follows them. */
class VariableValues extends HTMLElement {
  private values = readRecord(valuesKey)
  private readonly hints = new Map<Element, string>()
  /** Where the reader was in the code before going to a field. */
  private place: HTMLElement | undefined

  private get fields(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')]
  }

  connectedCallback() {
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) this.take(target)
    })
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return
      if (!target.value) target.value = target.defaultValue
      this.announce(target)
    })
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLButtonElement>('button[data-reset]')
      if (button) this.reset(button.dataset.reset)
    })
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return
      event.preventDefault()
      this.announce(event.target)
      this.goBack()
    })
    document.addEventListener('click', (event) => this.edit(event))
    addEventListener('storage', (event) => event.key === valuesKey && this.follow())
    addEventListener('pageshow', (event) => event.persisted && this.follow())
    this.follow()
  }

  /** Shows what is stored, in the fields and in the code. */
  private follow() {
    this.values = readRecord(valuesKey)
    for (const field of this.fields) {
      const value = this.values.get(field.name)
      field.value = value !== undefined && fits(value, field) ? value : field.defaultValue
      this.judge(field)
    }
    fillPlaces(this.values)
  }

  /** Uses what is typed as soon as it may be used; an empty field means the literal of the article. */
  private take(field: HTMLInputElement) {
    const value = field.value === field.defaultValue ? '' : field.value
    if (!this.judge(field)) return
    if (value) this.values.set(field.name, value)
    else this.values.delete(field.name)
    this.say(writeRecord(valuesKey, this.values) ? '' : (this.dataset.kept ?? ''))
    fillPlaces(this.values)
  }

  private judge(field: HTMLInputElement): boolean {
    const isFit = !field.value || fits(field.value, field)
    field.setAttribute('aria-invalid', String(!isFit))
    const note = this.querySelector(`#${field.getAttribute('aria-describedby')}`)
    if (!note) return isFit
    const hint = this.hints.get(note) ?? note.textContent
    this.hints.set(note, hint)
    const text = isFit ? hint : (this.dataset.invalid ?? '').replace('{hint}', hint)
    if (note.textContent !== text) note.textContent = text
    return isFit
  }

  private reset(name: string | undefined) {
    for (const field of this.fields) {
      if (name && field.name !== name) continue
      field.value = field.defaultValue
      this.take(field)
      if (name) this.announce(field)
    }
    if (!name) this.say(this.dataset.restored ?? '')
  }

  private announce(field: HTMLInputElement) {
    if (field.getAttribute('aria-invalid') === 'true') return
    const words = {
      label: field.labels?.[0]?.textContent ?? field.name,
      value: field.value,
      count: String(fillPlaces(this.values).get(field.name) ?? 0),
    }
    this.say(
      Object.entries(words).reduce(
        (text, [key, word]) => text.replace(`{${key}}`, word),
        this.dataset.changed ?? '',
      ),
    )
  }

  private say(text: string) {
    const status = this.querySelector('[role=status]')
    if (status && (text || status.textContent !== this.dataset.kept)) status.textContent = text
  }

  /** A place in the code that was clicked leads to its field; selecting text there does not. */
  private edit({ target }: MouseEvent) {
    const place = target instanceof Element && target.closest<HTMLElement>('var[data-variable]')
    const field = place && fieldOf(place.dataset.variable ?? '')
    if (!place || !field || !getSelection()?.isCollapsed) return
    this.place = place
    field.closest('details')?.setAttribute('open', '')
    field.focus()
    field.select()
  }

  /** Enter leads back to where the reader came from. */
  private goBack() {
    const code = this.place?.closest('pre')
    code?.focus({ preventScroll: true })
    this.place?.scrollIntoView({ block: 'center' })
    this.place = undefined
  }
}

customElements.define('variable-values', VariableValues)
