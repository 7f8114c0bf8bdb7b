import 'server-only'
import type { Locale } from '@/lib/locale'
import { search, type Answer } from '@/packages/search-index'
import { loaderOf, readDirectory } from './repository'
import { pageLength, type SearchInput } from './schema'

/** Sections that are compared with the query as it was typed: on the server that costs a few small files. */
const verify = 60

/** What was found for a page of results, and the subjects that can be asked for, the most frequent first. */
export async function findSections(
  locale: Locale,
  { q, tag, page }: SearchInput,
): Promise<{ answer: Answer; tags: string[] }> {
  const directory = await readDirectory(locale)
  const offset = (page - 1) * pageLength
  const request = { text: q, tag, offset, limit: pageLength, verify }
  const answer = await search(directory, loaderOf(locale, directory), request)
  return { answer, tags: directory.tags.map(([name]) => name) }
}
