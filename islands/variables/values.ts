import { readRecord, type StoredRecord } from '../stored-record'

export const valuesKey = 'variables'

/** The field of a variable in the panel of the page; its value as rendered is the literal of the article. */
export function fieldOf(name: string): HTMLInputElement | undefined {
  const field = document.querySelector(`variable-values input[name="${CSS.escape(name)}"]`)
  return field instanceof HTMLInputElement ? field : undefined
}

/** Whether a value may go into code: what is stored may be older than the pattern, or not from here. */
export function fits(value: string, { pattern, maxLength }: HTMLInputElement): boolean {
  return value.length <= maxLength && new RegExp(`^(?:${pattern})$`, 'v').test(value)
}

/** What stands in the code for a variable of this page. */
function textOf(field: HTMLInputElement, value: string | undefined): string {
  return value !== undefined && fits(value, field) ? value : field.defaultValue
}

/**
 * Puts the reader's values where the article has its literals.
 * @param only those places that were not filled yet, while the page is being read
 * @returns how many places there are of each variable
 */
export function fillPlaces(
  values: StoredRecord = readRecord(valuesKey),
  { only }: { only?: 'new' } = {},
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const place of document.querySelectorAll<HTMLElement>('var[data-variable]')) {
    const { variable: name = '', filled } = place.dataset
    counts.set(name, (counts.get(name) ?? 0) + 1)
    const field = only && filled ? undefined : fieldOf(name)
    if (!field) continue
    const text = textOf(field, values.get(name))
    if (place.textContent !== text) place.textContent = text
    place.dataset.filled = 'yes'
  }
  return counts
}
