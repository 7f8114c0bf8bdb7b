import type { CommentDto } from '@/features/comments/schema'
import { part } from '../part'
import { nameOfLines } from './shown-lines'

/**
 * The lines that a comment is about, as they were, with a link to the block that shows them. Uses nothing but the
 * DOM, as `fillComment` does.
 */
export function fillQuote(element: Element, { id, anchor }: Pick<CommentDto, 'id' | 'anchor'>): void {
  if (!anchor) return
  const quote = part(element, 'quote')
  const link = part(quote, 'quote-link')
  const page = part(element, 'link').getAttribute('data-page') ?? ''
  link.textContent = nameOfLines(anchor.file, anchor.from, anchor.to)
  const block = anchor.url.includes('#') ? anchor.url.slice(anchor.url.indexOf('#')) : ''
  link.setAttribute('href', page.replace(/\/comments$/, '') + block)
  part(quote, 'quote-lines').textContent = anchor.lines
  quote.removeAttribute('hidden')
  if (anchor.current) return
  const changes = part(quote, 'changes')
  changes.setAttribute('data-id', id)
  changes.removeAttribute('hidden')
}
