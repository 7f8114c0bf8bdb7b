import { checkbox, input, select } from '@inquirer/prompts'
import { isLocale, locales } from '../../lib/locale.ts'
import {
  checkLanguages,
  checkNewSlug,
  checkTags,
  checkTitle,
  listOf,
  slugFrom,
  type Answers,
  type Check,
} from './answers.ts'
import { languagesOf, type Flags } from './flags.ts'
import type { Shelf } from './shelf.ts'

const names = { zh: '中文 (zh)', en: 'English (en)' }
const none = ''

/** A check in the form that the prompts want. */
function asking<T>(check: Check<T>, shelf: Shelf) {
  return (value: T) => check(value, shelf) ?? true
}

async function askTags(shelf: Shelf): Promise<string[]> {
  const used = shelf.tags.length ? ` (in use: ${shelf.tags.slice(0, 12).join(', ')})` : ''
  const text = await input({
    message: `Tags, 1 to 8${used}:`,
    validate: (value) => checkTags(listOf(value), shelf) ?? true,
  })
  return listOf(text)
}

async function askAuthors({ authors }: Shelf): Promise<string[]> {
  if (authors.length <= 1) return authors
  return checkbox({
    message: 'By whom?',
    choices: authors.map((value) => ({ value })),
    required: true,
  })
}

async function askSeries({ series }: Shelf): Promise<string> {
  if (series.length === 0) return none
  const choices = [{ name: 'none', value: none }, ...series.map((value) => ({ name: value, value }))]
  return select({ message: 'Part of a series?', choices })
}

/** Asks at the keyboard for what the command line left open. @throws ExitPromptError after Ctrl-C */
export async function askFor(flags: Flags, shelf: Shelf): Promise<Answers> {
  const given = languagesOf(flags)
  const languages = given.length
    ? given
    : await checkbox({
        message: 'In which languages?',
        choices: locales.map((value) => ({ name: names[value], value, checked: true })),
        validate: (chosen) => asking(checkLanguages, shelf)(chosen.map(({ value }) => value)),
      })
  const titles: Answers['titles'] = {}
  for (const locale of languages.filter(isLocale))
    titles[locale] =
      flags[`title-${locale}`] ??
      (await input({ message: `Title in ${names[locale]}:`, validate: asking(checkTitle, shelf) }))
  const suggestion = slugFrom(titles.en ?? '')
  const slug =
    flags.slug ??
    (await input({
      message: 'Slug, the last part of its address for ever:',
      ...(suggestion ? { default: suggestion } : {}),
      validate: asking(checkNewSlug, shelf),
    }))
  const tags = flags.tags === undefined ? await askTags(shelf) : listOf(flags.tags)
  const authors = flags.author === undefined ? await askAuthors(shelf) : listOf(flags.author)
  const series = flags.series ?? (await askSeries(shelf))
  return { slug, titles, tags, authors, ...(series ? { series } : {}) }
}
