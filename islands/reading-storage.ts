/** What readers choose for reading, by its name in storage and on `<html>`; the first of each is not stored. */
export const choices = {
  theme: ['system', 'light', 'dark'],
  'text-size': ['medium', 'small', 'large', 'largest'],
} as const satisfies Record<string, readonly [string, ...string[]]>

export type Setting = keyof typeof choices

export const settings: readonly Setting[] = ['theme', 'text-size']

/** What the reader chose, or the first choice. Storage may be forbidden. */
export function readChoice(setting: Setting): string {
  const known: readonly string[] = choices[setting]
  try {
    const value = localStorage.getItem(setting)
    return value !== null && known.includes(value) ? value : choices[setting][0]
  } catch {
    return choices[setting][0]
  }
}

/** Remembers a choice. @returns whether it could; without storage it lasts as long as the page */
export function writeChoice(setting: Setting, value: string): boolean {
  try {
    if (value === choices[setting][0]) localStorage.removeItem(setting)
    else localStorage.setItem(setting, value)
    return true
  } catch {
    return false
  }
}

/** Puts a choice on `<html>`, where the style sheet looks. */
export function applyChoice(setting: Setting, value: string): void {
  const { documentElement: root } = document
  if (value === choices[setting][0]) root.removeAttribute(`data-${setting}`)
  else root.setAttribute(`data-${setting}`, value)
}
