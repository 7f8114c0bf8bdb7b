import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import type { AnchorDto } from '@/features/comments/schema'
import { part } from '../part'
import { fillQuote } from './fill-quote'

const anchor: AnchorDto = {
  file: 'compose.yaml',
  from: 12,
  to: 13,
  lines: '  <<: *app\n  image: "a & b"',
  current: true,
  url: '/en/posts/a#compose.yaml:4',
}

function fill(changes: Partial<AnchorDto> | null): Element {
  const { document } = parseHTML(`<article>
    <a data-part="link" data-page="/zh/posts/a/comments"></a>
    <figure data-part="quote" hidden><a data-part="quote-link"></a><code data-part="quote-lines"></code>
      <details data-part="changes" hidden></details></figure></article>`)
  const element = document.querySelector('article') ?? document.createElement('p')
  fillQuote(element, { id: 'the-id', anchor: changes && { ...anchor, ...changes } })
  return element
}

test('a comment on no lines quotes none', () => {
  expect(part(fill(null), 'quote').hasAttribute('hidden')).toBe(true)
})

test('the lines are quoted as text and lead to their block, in the language of the page', () => {
  const element = fill({})
  expect(part(element, 'quote').hasAttribute('hidden')).toBe(false)
  expect(part(element, 'quote-lines').textContent).toBe(anchor.lines)
  expect(part(element, 'quote-link').textContent).toBe('compose.yaml:12–13')
  expect(part(element, 'quote-link').getAttribute('href')).toBe('/zh/posts/a#compose.yaml:4')
  expect(part(element, 'changes').hasAttribute('hidden')).toBe(true)
})

test('lines of an earlier version say so, and lead to the article when no block shows them', () => {
  const element = fill({ current: false, url: '/en/posts/a' })
  expect(part(element, 'changes').hasAttribute('hidden')).toBe(false)
  expect(part(element, 'changes').getAttribute('data-id')).toBe('the-id')
  expect(part(element, 'quote-link').getAttribute('href')).toBe('/zh/posts/a')
})
