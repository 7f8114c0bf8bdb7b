import { slug as slugOf } from 'github-slugger'
import type { z } from 'zod'
import { isLocale, locales, type Locale } from '../../lib/locale.ts'
import { frontMatterFields } from '../check-content/front-matter-schema.ts'
import { suggest } from '../check-content/nearest.ts'
import { checkSlug } from '../check-content/post-files.ts'
import type { Shelf } from './shelf.ts'

/** Everything that is asked about a new article. `titles` has one for each of its languages. */
export type Answers = {
  slug: string
  titles: Partial<Record<Locale, string>>
  tags: string[]
  authors: string[]
  series?: string
}

/** What is wrong with a value, or undefined: from flags and from the keyboard the same. */
export type Check<T> = (value: T, shelf: Shelf) => string | undefined

function refusalOf(schema: z.ZodType, value: unknown): string | undefined {
  return schema.safeParse(value).error?.issues[0]?.message
}

export const checkLanguages: Check<string[]> = (languages) => {
  if (languages.length === 0) return 'no language; expected zh, en or both'
  const unknown = languages.find((language) => !isLocale(language))
  return unknown === undefined ? undefined : `the language ${unknown}; expected one of ${locales.join(', ')}`
}

export const checkTitle: Check<string> = (title) => {
  const refusal = refusalOf(frontMatterFields.shape.title, title)
  return refusal && `the title ${refusal}`
}

export const checkNewSlug: Check<string> = (slug, { taken }) =>
  checkSlug(slug) ?? (taken.has(slug) ? `${slug} leads to an article already; expected another` : undefined)

export const checkTags: Check<string[]> = (tags) => {
  const refusal = refusalOf(frontMatterFields.shape.tags, tags)
  return refusal && `a tag or the list of tags ${refusal}`
}

const checkKnown =
  (what: string, known: (shelf: Shelf) => string[]): Check<string> =>
  (name, shelf) =>
    known(shelf).includes(name) ? undefined : `no ${what} ${name}${suggest(name, known(shelf))}`

export const checkAuthor = checkKnown('author', ({ authors }) => authors)
export const checkSeries = checkKnown('series', ({ series }) => series)

/** The slug that an English title makes, shortened to what can be read in an address. */
export function slugFrom(title: string): string {
  const words = slugOf(title.normalize('NFKD'))
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  while (words.join('-').length > 60) words.pop()
  return words.join('-')
}

/** `docker, compose` or `docker compose` as a list. */
export function listOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,，、]+/).filter(Boolean)
}
