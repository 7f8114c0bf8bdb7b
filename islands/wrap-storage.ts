const key = 'wrap'

export type Wrap = 'on' | 'off'

/** Whether the reader wants long lines wrapped, or undefined for what each block's author thought best. */
export function readWrap(): Wrap | undefined {
  try {
    const value = localStorage.getItem(key)
    return value === 'on' || value === 'off' ? value : undefined
  } catch {
    return undefined
  }
}

/** Applies the choice to the page; the style sheet does the rest. */
export function applyWrap(wrap: Wrap | undefined): void {
  if (wrap) document.documentElement.dataset.wrap = wrap
  else delete document.documentElement.dataset.wrap
}

/** Remembers the choice; without storage it lasts as long as the page. */
export function chooseWrap(wrap: Wrap): void {
  applyWrap(wrap)
  try {
    localStorage.setItem(key, wrap)
  } catch {
    return
  }
}
