import 'server-only'
import { part } from '@/islands/part'
import { fillHit, fillSuggestions, fillTags, searchAddress, statusOf } from '@/islands/search/fill-answer'
import { languageTags, otherLocale, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { htmlOf, openDocument } from '@/lib/server/filled-document'
import { log } from '@/lib/server/log'
import { longestQuery } from '@/packages/search-index'
import { pageLength, searchInput, type SearchInput } from './schema'
import { findSections } from './service'

/** The same index answers the same for a while: the edge keeps an answer as long as this says. */
const kept = 'public, max-age=0, s-maxage=30'

type Found = Awaited<ReturnType<typeof findSections>>

function fillForm(
  document: Document,
  locale: Locale,
  { q, tag = '' }: SearchInput,
  tags: readonly string[],
): void {
  part(document, 'search').querySelector('input')?.setAttribute('value', q)
  const select = part(document, 'search').querySelector('select')
  if (select) fillTags(select, tags, tag)
  const other = searchAddress(`/${otherLocale(locale)}/search`, { q, tag })
  document.querySelector('a[data-locale-choice]')?.setAttribute('href', other)
}

function fillPages(root: Element, locale: Locale, { q, tag = '', page }: SearchInput, total: number): void {
  const last = Math.ceil(total / pageLength)
  const show = (name: string, number: number) => {
    if (number < 1 || number > last) return
    const link = part(root, name)
    const address = { q, tag, page: number > 1 ? String(number) : '' }
    link.setAttribute('href', searchAddress(`/${locale}/search`, address))
    link.removeAttribute('hidden')
    part(root, 'pages').removeAttribute('hidden')
  }
  show('previous', page - 1)
  show('next', page + 1)
}

function fillFound(root: Element, locale: Locale, input: SearchInput, { answer, tags }: Found): void {
  const { search: text } = messagesOf(locale)
  part(root, 'status').textContent = statusOf(text, answer, input.q, languageTags[locale])
  const list = part(root, 'list')
  for (const hit of answer.hits) {
    const item = root.ownerDocument.createElement('li')
    item.append(fillHit(root, hit, locale))
    list.append(item)
  }
  fillSuggestions(root, answer, tags)
  fillPages(root, locale, input, answer.total)
}

/** The settings in the address; of a query that is too long, its beginning. */
function readInput(parameters: URLSearchParams): { input: SearchInput; isValid: boolean } {
  const given = { q: parameters.get('q') ?? '', tag: parameters.get('tag') || undefined }
  const parsed = searchInput.safeParse({ ...given, page: parameters.get('page') ?? undefined })
  if (parsed.success) return { input: parsed.data, isValid: true }
  return { input: { q: given.q.slice(0, longestQuery), page: 1 }, isValid: given.q.length <= longestQuery }
}

/** The page of results: the prerendered document, filled by the same functions as the dialog in the browser. */
export async function searchPage(locale: Locale, parameters: URLSearchParams): Promise<Response> {
  const { search: text, site } = messagesOf(locale)
  const { input, isValid } = readInput(parameters)
  const document = await openDocument(`/${locale}/search/results`)
  const root = part(document, 'search')
  const found = await findSections(locale, input).catch((error: unknown) => {
    log().error({ err: error }, 'the search index cannot be read')
    return undefined
  })
  fillForm(document, locale, input, found?.tags ?? [])
  if (!found) part(root, 'status').textContent = text.resting
  else if (!isValid) part(root, 'status').textContent = text.tooLong
  else if (input.q || input.tag) fillFound(root, locale, input, found)
  if (input.q) document.title = `${text.titleFor.replace('{q}', () => input.q)} · ${site.name}`
  return new Response(htmlOf(document), {
    status: !found ? 503 : isValid ? 200 : 400,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': found ? kept : 'no-store' },
  })
}
