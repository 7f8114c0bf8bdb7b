import type { Draft } from './api'

/** What is kept of an unfinished comment. `key` belongs to exactly this text, so that a retry is no second one. */
export type Kept = { draft: Omit<Draft, 'locale'>; key: string; attempted: boolean }

function storageKey(slug: string): string {
  return `comment-draft:${slug}`
}

/** Whether what was stored, perhaps by another version of the site, has the shape of a draft. */
function isKept(value: Partial<Kept> | null): value is Kept {
  const { name, email, body, parentId } = value?.draft ?? {}
  return [name, email, body, parentId, value?.key].every((text) => typeof text === 'string')
}

/** The draft of an article's comment, if this browser has one. */
export function readDraft(slug: string): Kept | undefined {
  try {
    const value = JSON.parse(localStorage.getItem(storageKey(slug)) ?? 'null')
    return isKept(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Keeps a draft; false where the browser forbids or has no room. */
export function writeDraft(slug: string, kept: Kept | undefined): boolean {
  try {
    if (kept) localStorage.setItem(storageKey(slug), JSON.stringify(kept))
    else localStorage.removeItem(storageKey(slug))
    return true
  } catch {
    return false
  }
}

/** A random key; `crypto.randomUUID` is missing on plain HTTP. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
