import type { Answer, Hit, Part } from '@/packages/search-index'
import { part } from '../part'

function appendMarked(element: Element, parts: readonly Part[]): void {
  for (const { text, isHit } of parts) {
    if (!isHit) element.append(text)
    else {
      const mark = element.ownerDocument.createElement('mark')
      mark.textContent = text
      element.append(mark)
    }
  }
}

/** A section that was found, from the page's own template: its heading, where it stands, and what it says. */
export function fillHit(root: ParentNode, hit: Hit, locale: string): Element {
  const copy = part(root, 'hit').querySelector('a')?.cloneNode(true)
  if (!(copy && 'querySelector' in copy)) throw new Error('the template of a hit is empty')
  const element = copy as Element
  const hasHeading = hit.heading.length > 0
  element.setAttribute(
    'href',
    `/${locale}/posts/${hit.slug}${hit.id ? `#${encodeURIComponent(hit.id)}` : ''}`,
  )
  appendMarked(part(element, 'heading'), hasHeading ? hit.heading : hit.title)
  const path = part(element, 'path')
  if (hasHeading) appendMarked(path, hit.title)
  if (hit.within) path.append(` › ${hit.within}`)
  appendMarked(part(element, 'snippet'), hit.snippet)
  return element
}

/** Addresses of the page of results. */
export function searchAddress(page: string, query: Record<string, string>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  return given.length > 0 ? `${page}?${new URLSearchParams(given).toString()}` : page
}

const mostTags = 8

/** The ways on: the query that was meant, and if nothing was found, subjects with many articles. */
export function fillSuggestions(
  root: ParentNode,
  { correction, total }: Pick<Answer, 'correction' | 'total'>,
  tags: readonly string[],
): void {
  const corrected = part(root, 'corrected')
  corrected.textContent = correction ?? ''
  const page = corrected.getAttribute('data-page') ?? ''
  corrected.setAttribute('href', searchAddress(page, { q: correction ?? '' }))
  part(root, 'correction').toggleAttribute('hidden', correction === undefined)
  part(root, 'suggestions').toggleAttribute('hidden', total > 0)
  if (total > 0) return
  const popular = part(root, 'popular')
  popular.textContent = ''
  for (const tag of tags.slice(0, mostTags)) {
    const link = popular.ownerDocument.createElement('a')
    link.setAttribute('href', searchAddress(page, { tag }))
    link.textContent = tag
    popular.append(link, ' ')
  }
}

/** The subjects that can be chosen, after the first choice, which is all of them. */
export function fillTags(select: Element, tags: readonly string[], chosen: string): void {
  for (const tag of tags) {
    const option = select.ownerDocument.createElement('option')
    option.setAttribute('value', tag)
    option.textContent = tag
    if (tag === chosen) option.setAttribute('selected', '')
    select.append(option)
  }
}

type StatusTexts = { one: string; many: string; some: string; nothing: string; noWord: string }

/** What is said about an answer, in one sentence. */
export function statusOf(
  texts: StatusTexts,
  { total, hasAll }: Answer,
  query: string,
  language: string,
): string {
  const number = new Intl.NumberFormat(language).format(total)
  if (total === 0)
    return /[\p{L}\p{N}]/u.test(query) ? texts.nothing.replace('{q}', () => query) : texts.noWord
  if (!hasAll) return texts.some.replace('{n}', number)
  return total === 1 ? texts.one : texts.many.replace('{n}', number)
}
