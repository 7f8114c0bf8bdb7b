import { isLocale, locales } from '../../lib/locale.ts'
import { Failure } from '../failure.ts'
import {
  checkAuthor,
  checkLanguages,
  checkNewSlug,
  checkSeries,
  checkTags,
  checkTitle,
  listOf,
  slugFrom,
  type Answers,
} from './answers.ts'
import type { Shelf } from './shelf.ts'

/** What stood on the command line; everything may be missing. */
export type Flags = {
  languages?: string | undefined
  'title-zh'?: string | undefined
  'title-en'?: string | undefined
  slug?: string | undefined
  tags?: string | undefined
  author?: string | undefined
  series?: string | undefined
}

/** The languages that are asked for, or else those that have a title. */
export function languagesOf(flags: Flags): string[] {
  if (flags.languages !== undefined) return listOf(flags.languages)
  return locales.filter((locale) => flags[`title-${locale}`] !== undefined)
}

/** All that is missing or wrong, each in a line; what is merely missing can be asked for. */
export function wrongIn(flags: Flags, shelf: Shelf): string[] {
  const { slug, tags, author, series } = flags
  const languages = languagesOf(flags)
  const titles = [flags['title-zh'], flags['title-en']]
  return [
    languages.length > 0 && checkLanguages(languages, shelf),
    ...titles.map((title) => title !== undefined && checkTitle(title, shelf)),
    slug !== undefined && checkNewSlug(slug, shelf),
    tags !== undefined && checkTags(listOf(tags), shelf),
    ...listOf(author).map((name) => checkAuthor(name, shelf)),
    series !== undefined && series !== '' && checkSeries(series, shelf),
  ].filter((refusal) => typeof refusal === 'string')
}

/**
 * The answers of a command line that leaves nothing open.
 * @throws Failure that names everything that is missing
 */
export function answersFrom(flags: Flags, shelf: Shelf): Answers {
  const languages = languagesOf(flags).filter(isLocale)
  const slug = flags.slug ?? slugFrom(flags['title-en'] ?? '')
  const missing = [
    languages.length === 0 && '--languages',
    ...languages.map((locale) => flags[`title-${locale}`] === undefined && `--title-${locale}`),
    slug === '' && '--slug',
    flags.tags === undefined && '--tags',
  ].filter((flag) => typeof flag === 'string')
  if (missing.length > 0) throw new Failure(`Nobody can be asked here; give ${missing.join(', ')} as well.`)
  const taken = checkNewSlug(slug, shelf)
  if (taken) throw new Failure(taken)
  const authors = listOf(flags.author)
  return {
    slug,
    titles: Object.fromEntries(languages.map((locale) => [locale, flags[`title-${locale}`]])),
    tags: listOf(flags.tags),
    authors: authors.length ? authors : shelf.authors.slice(0, 1),
    ...(flags.series ? { series: flags.series } : {}),
  }
}
