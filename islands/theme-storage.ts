const key = 'theme'

export type Theme = 'light' | 'dark'

/** The theme the reader chose, or undefined for that of the system. Storage may be forbidden. */
export function readTheme(): Theme | undefined {
  try {
    const value = localStorage.getItem(key)
    return value === 'light' || value === 'dark' ? value : undefined
  } catch {
    return undefined
  }
}

/** Remembers the choice; without storage it lasts as long as the page. */
export function writeTheme(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(key, theme)
    else localStorage.removeItem(key)
  } catch {
    return
  }
}
