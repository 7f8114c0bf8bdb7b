import { isAnchor, type Anchor } from '../lines/choice'
import type { Draft } from './api'

/** What a draft knows of the comment that it answers, so that it can say so without having fetched it. */
export type Parent = { id: string; name: string; number: string }

/** What is kept of an unfinished comment. `key` belongs to exactly this text, so that a retry is no second one. */
export type Kept = {
  draft: Omit<Draft, 'locale' | 'parentId' | 'anchor'>
  parent?: Parent | undefined
  /** The lines of an example that it is about. */
  anchor?: Anchor | undefined
  key: string
}

function storageKey(slug: string): string {
  return `comment-draft:${slug}`
}

function areTexts(...values: unknown[]): boolean {
  return values.every((value) => typeof value === 'string')
}

/** Whether what was stored, perhaps by another version of the site, has the shape of a draft. */
function isKept(value: Partial<Kept> | null): value is Kept {
  const { name, email, body } = value?.draft ?? {}
  const { parent, anchor } = value ?? {}
  return (
    areTexts(name, email, body, value?.key) &&
    (!parent || areTexts(parent.id, parent.name, parent.number)) &&
    (!anchor || isAnchor(anchor))
  )
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
export function writeDraft(slug: string, kept: Kept): boolean {
  try {
    localStorage.setItem(storageKey(slug), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

function editKey(id: string): string {
  return `comment-edit:${id}`
}

/** What was being changed in a comment when the page went away. */
export function readEdit(id: string): string | undefined {
  try {
    return localStorage.getItem(editKey(id)) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps it, or lets it go when there is nothing to keep. */
export function writeEdit(id: string, body: string | undefined): void {
  try {
    if (body === undefined) localStorage.removeItem(editKey(id))
    else localStorage.setItem(editKey(id), body)
  } catch {
    // The form still has it.
  }
}

/** A random key; `crypto.randomUUID` is missing on plain HTTP. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
