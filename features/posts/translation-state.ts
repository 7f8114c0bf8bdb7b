import type { Locale } from '@/lib/locale'
import { changesSince, isOlder } from '@/lib/translation-state'
import type { Post } from './model'

/** A section by its heading; `id` is empty and so is `title` for the introduction. */
export type SectionName = { id: string; title: string }

/** By how much a translation is older: its original's sections that changed or came, its own that are gone. */
export type OlderTranslation = {
  of: Locale
  changed: SectionName[]
  added: SectionName[]
  removed: SectionName[]
  /** Sections of the original, the introduction counted. */
  total: number
  /** When the original last changed in a way that readers should know. */
  updatedAt: string
}

function namesOf({ sections, headings }: Post, places: number[]): SectionName[] {
  const titles = new Map(headings.map(({ id, text }) => [id, text]))
  return places.map((place) => {
    const id = sections[place]?.id ?? ''
    return { id, title: titles.get(id) ?? '' }
  })
}

/**
 * By how much a translation is older than its original, or undefined if it is current, is no translation, or
 * its original is not published.
 * @param original the same article in the language that the record names
 */
export function olderBy(post: Post, original: Post | undefined): OlderTranslation | undefined {
  if (!post.translation || post.translation.of !== original?.locale) return undefined
  const present = original.sections.map(({ hash }) => hash)
  const changes = changesSince(post.translation.sections, present)
  if (!isOlder(changes)) return undefined
  return {
    of: original.locale,
    changed: namesOf(original, changes.changed),
    added: namesOf(original, changes.added),
    removed: namesOf(post, changes.removed),
    total: present.length,
    updatedAt: original.updatedAt ?? original.publishedAt,
  }
}

/** Whether heading n of one language says what heading n of the other says: then a reader can change at it. */
export function haveSameSections(post: Post, other: Post | undefined): boolean {
  const shapeOf = ({ headings }: Post) => headings.map(({ depth }) => depth).join()
  return other !== undefined && shapeOf(post) === shapeOf(other)
}
