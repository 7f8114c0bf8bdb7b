import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { stripRuntime } from './strip-runtime.ts'

const head = `<meta charSet="utf-8"/><meta name="next-size-adjust" content=""/>
<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/main.js"/>
<link rel="modulepreload" href="/_next/static/chunks/b.js"/>
<link rel="modulepreload" href="/islands/thread-1.js"/>
<link rel="preload" as="font" href="/_next/static/media/a.woff2" crossorigin=""/>
<script src="/_next/static/chunks/main.js" async=""></script>
<script src="/islands/theme-1.js"></script>
<script type="module" src="/islands/main-1.js"></script>
<script type="application/ld+json">{"@context":"https://schema.org","name":"a < b && c"}</script>
<script type="speculationrules">{"prerender":[]}</script>`

const text = `<h1>船台 &amp; “quotes” &lt;b&gt; 😀</h1><pre><code>$ a &amp;&amp; b  \n\n\tc &lt;!-- --&gt; &quot;d&quot;\u00A0e\n</code></pre>`

function page(body: string): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${body}<script>self.__next_f.push([1,"x"])</script></body></html>`
}

const strip = (body: string) => parseHTML(stripRuntime(page(body))).document
const sources = (document: Document) =>
  [...document.querySelectorAll('script')].map((script) => script.getAttribute('src') ?? script.type)

test('the islands and the data stay, the runtime and its payload go', () => {
  expect(sources(strip(text))).toEqual([
    '/islands/theme-1.js',
    '/islands/main-1.js',
    'application/ld+json',
    'speculationrules',
  ])
  expect(stripRuntime(page(text))).not.toMatch(/_next\/static\/chunks|__next_f|next-size-adjust/)
})

test('what belongs to the page itself is still loaded', () => {
  const links = [...strip(text).querySelectorAll('link')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/_next/static/a.css', '/islands/thread-1.js', '/_next/static/media/a.woff2'])
})

test('data in a script is not escaped', () => {
  const data = strip(text).querySelector('script[type="application/ld+json"]')?.textContent ?? ''
  expect(JSON.parse(data)).toMatchObject({ name: 'a < b && c' })
})

test('text stays the same byte for byte', () => {
  const before = parseHTML(page(text)).document
  const after = strip(text)
  for (const selector of ['h1', 'code'])
    expect(after.querySelector(selector)?.textContent).toBe(before.querySelector(selector)?.textContent)
  expect(strip(text).querySelector('code')?.textContent).toBe('$ a && b  \n\n\tc <!-- --> "d"\u00A0e\n')
})

test('attributes keep their values', () => {
  const body = `<a title="a &quot;b&quot; &amp; c" href="/x?a=1&amp;b=2" hidden="">x</a>`
  const link = strip(body).querySelector('a')
  expect(link?.getAttribute('title')).toBe('a "b" & c')
  expect(link?.getAttribute('href')).toBe('/x?a=1&b=2')
  expect(link?.hasAttribute('hidden')).toBe(true)
})

test('marks that React leaves between texts go', () => {
  const html = stripRuntime(page('<p>a<!-- -->b<!--$--><i>c</i><!--/$--><!--$!--><!--&--><!--/&--></p>'))
  expect(html).toContain('<p>ab<i>c</i></p>')
})

test('a template keeps what is in it', () => {
  const html = stripRuntime(
    page('<template data-part="comment"><li class="comment"><a hidden="">x</a></li></template>'),
  )
  expect(html).toContain('<template data-part="comment"><li class="comment"><a hidden>x</a></li></template>')
})

test('an empty hidden box of React goes, one with something in it stays', () => {
  const html = stripRuntime(page('<div hidden=""></div><div hidden=""><p>kept</p></div>'))
  expect(html.match(/<div hidden/g)).toHaveLength(1)
})

test('it is still a document of the standard', () => {
  const html = stripRuntime(page(text))
  expect(html).toMatch(/^<!DOCTYPE html>\s*<html lang="zh-CN">/i)
  expect(html).toContain('<meta charset="utf-8"')
})

test('doing it twice changes nothing more', () => {
  const once = stripRuntime(page(text))
  expect(stripRuntime(once)).toBe(once)
})

test('addresses of assets and the page itself do not change with each release', () => {
  const html = page('<a href="/en?dpl=abc">a link of an author</a>')
    .replace('<html', '<html data-dpl-id="abc"')
    .replaceAll('a.css"', 'a.css?dpl=abc"')
  expect(stripRuntime(html)).not.toMatch(/data-dpl-id|a\.css\?/)
  expect(stripRuntime(html)).toContain('/en?dpl=abc')
})
