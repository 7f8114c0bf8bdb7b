import { expect, test } from 'vitest'
import { withPosts } from '../check-content/fixture.ts'
import { checkSite } from './check.ts'
import { formatSiteProblem } from './problems.ts'

/** A document with nothing wrong: `body` and `head` are added to it. */
function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>T</title><meta name="description" content="D">${head}</head><body><h1>T</h1>${body}</body></html>`
}

/** What the check says of a site with these files. */
function problemsOf(files: Record<string, string>): Promise<string[]> {
  const placed = Object.entries(files).map(([name, text]) => [
    name.startsWith('.next/') ? name : `site/${name}`,
    text,
  ])
  return withPosts(Object.fromEntries(placed), async (directory) =>
    (await checkSite(directory)).problems.map(formatSiteProblem),
  )
}

test('pages, files, anchors, what Next serves, and what is made when it is asked', async () => {
  const links = [
    '/',
    '/en',
    '/en#top',
    '/en/',
    '#here',
    '/en/posts/a#%E8%88%B9',
    '/en/posts/a/comments',
    '/examples/a/b.yaml',
    '/icon.svg?v=1',
    '/en/search?q=docker',
    'https://example.org/x',
    'mailto:a@example.org',
  ].map((href) => `<a href="${href}">x</a>`)
  const placeholder = '<img src="data:image/webp;base64,AAAA" alt="">'
  const data = '<script type="application/ld+json">{"@id":"http://site.invalid/en#website"}</script>'
  const files = {
    'en.html': page(`<p id="here">${links.join('')}</p>${placeholder}${data}`),
    'en/posts/a.html': page('<h2 id="船">船</h2>'),
    'en/posts/a/discussion.html': page('<template><a href="{link}" id="x">x</a><p id="x"></p></template>'),
    'examples/a/b.yaml': 'a: 1\n',
    '.next/server/app/icon.svg.body': '<svg/>',
  }
  expect(await problemsOf(files)).toEqual([])
})

test.each([
  [
    'a link',
    page('<a href="/en/tags/x">x</a>'),
    'a href="/en/tags/x" leads nowhere: nothing is served there',
  ],
  [
    'an image',
    page('<img src="/x.png" alt="" width="1" height="1">'),
    'img src="/x.png" leads nowhere: nothing is served there',
  ],
  [
    'a source set',
    page('<img src="/en" srcset="/en 1x, /y.png 2x" alt="" width="1" height="1">'),
    'img srcset="/y.png" leads nowhere: nothing is served there',
  ],
  [
    'a style sheet',
    page('', '<link rel="stylesheet" href="/a.css">'),
    'link href="/a.css" leads nowhere: nothing is served there',
  ],
  [
    'comments of no article',
    page('<form action="/en/posts/b/comments"></form>'),
    'form action="/en/posts/b/comments" leads nowhere: nothing is served there',
  ],
  [
    'a card',
    page('', '<meta property="og:image" content="/og/en/a.png">'),
    'og:image="/og/en/a.png" leads nowhere: nothing is served there',
  ],
  [
    'linked data',
    page('<script type="application/ld+json">{"a":["http://site.invalid/x"]}</script>'),
    'JSON-LD="http://site.invalid/x" leads nowhere: nothing is served there',
  ],
  [
    'linked data that is none',
    page('<script type="application/ld+json">{</script>'),
    'its JSON-LD is no JSON',
  ],
  ['an anchor', page('<a href="#x">x</a>'), 'a href leads to /en#x, and there is no such place'],
  ['a script', page('<a href="javascript:alert(1)">x</a>'), 'a href="javascript:alert(1)" is no address'],
  ['an id', page('<p id="a"></p><p id="a"></p>'), 'the id a is there twice; expected each once'],
  ['a label', page('<label for="a">x</label>'), 'an element refers to #a, which is not on the page'],
  ['no alt', page('<img src="/en" width="1" height="1">'), 'img /en has no alt; expected what it shows'],
  ['no size', page('<img src="/en" alt="">'), 'img /en has no width and height'],
  ['two titles', page('<h1>x</h1>'), 'has 2 h1; expected one'],
  ['no language', page('').replace(' lang="en"', ''), 'html has no lang'],
  ['no title', page('<svg><title>x</title></svg>').replace('<title>T</title>', ''), 'has no title'],
  ['no description', page('').replace('content="D"', 'content=""'), 'has no description'],
  [
    'another canonical address',
    page('', '<link rel="canonical" href="/zh">'),
    'its canonical address is /zh; expected /en, its own',
  ],
])('%s', async (_, html, problem) => {
  const found = await problemsOf({ 'en.html': html, 'zh.html': page('') })
  expect(found).toEqual([expect.stringContaining(`site/en.html  ${problem}`)])
})

test('an anchor of another page, and the same fault on many pages once', async () => {
  const files = {
    'en.html': page('<a href="/zh#x">x</a>'),
    'zh.html': page('<a href="/gone">x</a>'),
    'en/a.html': page('<a href="/gone">x</a>'),
    'en/b.html': page('<a href="/gone">x</a>'),
  }
  expect(await problemsOf(files)).toEqual([
    'site/en.html  a href leads to /zh#x, and there is no such place',
    'site/en/a.html  a href="/gone" leads nowhere: nothing is served there (and on 2 more pages)',
  ])
})

test('absolute addresses of the site itself are followed', async () => {
  const canonical = '<link rel="canonical" href="https://slipway.example/zh">'
  const files = { 'zh.html': page('<a href="https://slipway.example/zh/gone">x</a>', canonical) }
  expect(await problemsOf(files)).toEqual([
    'site/zh.html  a href="https://slipway.example/zh/gone" leads nowhere: nothing is served there',
  ])
})

test('languages name each other and themselves', async () => {
  const alternate = (...pairs: string[]) =>
    pairs.map((locale) => `<link rel="alternate" hreflang="${locale}" href="/${locale}">`).join('')
  const both = alternate('zh', 'en')
  expect(await problemsOf({ 'zh.html': page('', both), 'en.html': page('', both) })).toEqual([])
  expect(await problemsOf({ 'zh.html': page('', both), 'en.html': page('', alternate('en')) })).toEqual([
    'site/zh.html  hreflang="en" leads to /en, which does not name this page',
  ])
  expect(await problemsOf({ 'zh.html': page('', both), 'en.html': page('', alternate('zh')) })).toEqual([
    'site/en.html  names other languages with hreflang, and not itself',
  ])
})
