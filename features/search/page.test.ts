import { fromHtml } from 'hast-util-from-html'
import { parseHTML } from 'linkedom'
import { visit } from 'unist-util-visit'
import { beforeEach, expect, test, vi } from 'vitest'
import { messagesOf } from '@/lib/messages/messages-of'
import { buildIndex } from '@/packages/search-index'
import { searchPage } from './page'

const { readDirectory } = vi.hoisted(() => ({ readDirectory: vi.fn() }))
vi.mock('./repository', () => ({
  readDirectory,
  loaderOf: () => async (name: string) => index.files.get(name),
}))
vi.mock('@/lib/server/log', () => ({ log: () => ({ error: () => undefined }) }))

/** What SearchSheet renders, as far as it is filled. */
const sheet = `<!doctype html><html><head><title>Search</title></head><body>
<a data-locale-choice="zh" href="/zh/search">中文</a>
<section data-part="search"><form><input name="q"><select name="tag"><option value="">all</option></select></form>
<p data-part="status">hint</p><ol data-part="list"></ol>
<p data-part="correction" hidden><a data-part="corrected" data-page="/en/search"></a></p>
<div data-part="suggestions" hidden><span data-part="popular" data-page="/en/search"></span></div>
<nav data-part="pages" hidden><a data-part="previous" hidden></a><a data-part="next" hidden></a></nav>
<div hidden data-part="hit"><a data-part="link"><strong data-part="heading"></strong><span data-part="path"></span>
<span data-part="snippet"></span></a></div></section></body></html>`
vi.mock('@/lib/server/documents', () => ({ loadDocument: async () => sheet }))

const script = '<script>alert("x")</script>'
const index = buildIndex(
  Array.from({ length: 50 }, (_, number) => ({
    slug: `post-${number}`,
    title: `Title ${number}`,
    summary: '',
    tags: [number % 2 ? 'odd' : 'a "b" <i>&'],
    sections: [
      { id: '', heading: '', within: '', text: 'Start.', code: '' },
      { id: '船台', heading: `Heading ${script}`, within: '', text: `common ${script} & more`, code: '' },
    ],
  })),
)

beforeEach(() => {
  readDirectory.mockResolvedValue({ version: 'v', ...index.directory })
})

async function ask(query: Record<string, string>) {
  const response = await searchPage('en', new URLSearchParams(query))
  const html = await response.text()
  const { document } = parseHTML(html)
  const text = (part: string) => document.querySelector(`[data-part="${part}"]`)?.textContent
  return { response, html, document, text }
}

test('hits lead to their headings, marked, twenty a page', async () => {
  const { response, document, text } = await ask({ q: 'common' })
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=30')
  const links = [...document.querySelectorAll('ol a')]
  expect(links).toHaveLength(20)
  expect(links[0]?.getAttribute('href')).toBe(`/en/posts/post-0#${encodeURIComponent('船台')}`)
  expect(links[0]?.querySelector('mark')?.textContent).toBe('common')
  expect(text('status')).toBe('50 places.')
  expect(document.title).toBe('Search: common · Slipway')
})

test('pages of results lead to each other and keep the question', async () => {
  const { document } = await ask({ q: 'common', tag: 'odd', page: '2' })
  const link = (name: string) => document.querySelector(`[data-part="${name}"]`)
  expect(link('previous')?.getAttribute('href')).toBe('/en/search?q=common&tag=odd')
  expect(link('next')?.hasAttribute('hidden')).toBe(true)
  expect(document.querySelectorAll('ol a')).toHaveLength(5)
  expect(document.querySelector('option[selected]')?.getAttribute('value')).toBe('odd')
  expect(document.querySelector('[data-locale-choice]')?.getAttribute('href')).toBe(
    '/zh/search?q=common&tag=odd',
  )
})

test.each([
  '"><script>alert(1)</script>',
  `' onfocus=alert(1) autofocus="`,
  '&quot;<b>&amp;',
  '</title><script>',
  '{q}$&',
])('what is asked for stays text: %s', async (q) => {
  const { html, document } = await ask({ q, tag: q })
  expect(document.querySelector('input')?.getAttribute('value')).toBe(q)
  expect(document.querySelectorAll('[onfocus]')).toHaveLength(0)
  // As browsers read it (parse5), not as what wrote it does.
  visit(fromHtml(html), 'element', ({ tagName }) => expect(['script', 'b']).not.toContain(tagName))
  expect(document.title).toContain(q)
})

test('what articles say stays text', async () => {
  const { html, document } = await ask({ q: 'alert' })
  expect(document.querySelector('ol a')?.textContent).toContain(script)
  expect(html).not.toContain('<script>')
  expect(document.querySelectorAll('option')[1]?.textContent).toBe('a "b" <i>&')
})

test('nothing found: what was meant, and subjects', async () => {
  const { document, text } = await ask({ q: 'commmon' })
  expect(text('status')).toBe('Nothing found for “commmon”.')
  expect(text('corrected')).toBe('common')
  expect(document.querySelector('[data-part="corrected"]')?.getAttribute('href')).toBe('/en/search?q=common')
  expect(document.querySelector('[data-part="correction"]')?.hasAttribute('hidden')).toBe(false)
  expect(document.querySelector('[data-part="suggestions"]')?.hasAttribute('hidden')).toBe(false)
  expect(document.querySelectorAll('[data-part="popular"] a')).toHaveLength(2)
})

test('without a question there is only the form', async () => {
  const { document, text } = await ask({})
  expect(text('status')).toBe('hint')
  expect(document.querySelectorAll('ol a')).toHaveLength(0)
})

test('a tag alone shows its articles', async () => {
  const { text } = await ask({ tag: 'odd' })
  expect(text('status')).toBe('25 places.')
})

test('of a question that is too long the beginning is kept, and nothing is searched', async () => {
  const { response, document, text } = await ask({ q: 'common '.repeat(1_000) })
  expect(response.status).toBe(400)
  expect(document.querySelector('input')?.getAttribute('value')).toHaveLength(200)
  expect(text('status')).toBe(messagesOf('en').search.tooLong)
})

test.each(['0', '-1', '1e9', 'x', '99999'])('page %s is the first', async (page) => {
  expect((await ask({ q: 'common', page })).document.querySelectorAll('ol a')).toHaveLength(20)
})

test('an index that cannot be read is said kindly, and not kept', async () => {
  readDirectory.mockRejectedValue(new Error('ENOENT'))
  const { response, document, text } = await ask({ q: 'common' })
  expect(response.status).toBe(503)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(document.querySelector('input')?.getAttribute('value')).toBe('common')
  expect(text('status')).toBe(messagesOf('en').search.resting)
})
