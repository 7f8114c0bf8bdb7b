import type { APIRequestContext } from '@playwright/test'
import { expect, otherPost, post, test } from './support/test'
import { parseXml, pathReader, readHead, textsOf } from './support/whole-addresses'

const series = 'from-one-container-to-a-cluster'
const scopes = [
  '/zh',
  '/en',
  '/zh/tags/docker',
  '/en/tags/docker',
  `/zh/series/${series}`,
  `/en/series/${series}`,
]

/** Asks for an address, which must be there. */
async function get(request: APIRequestContext, path: string) {
  const response = await request.get(path, { maxRedirects: 0 })
  expect([path, response.status()]).toEqual([path, 200])
  return { text: await response.text(), type: response.headers()['content-type'] ?? '' }
}

/** Of each language, what stands in the last paragraph of an article: the text is there to its end. */
const lastWords = { zh: '同事', en: 'colleague' }

for (const scope of scopes)
  test(`the feeds of ${scope} say the same, whole, in three formats`, async ({ request }) => {
    const pathOf = await pathReader()
    const atom = await get(request, `${scope}/feed.xml`)
    const rss = await get(request, `${scope}/rss.xml`)
    const json = await get(request, `${scope}/feed.json`)
    expect([atom.type, rss.type, json.type]).toEqual([
      'application/atom+xml',
      'application/rss+xml',
      'application/feed+json',
    ])
    const feed = parseXml(atom.text)
    const channel = parseXml(rss.text)
    const { items, ...about } = JSON.parse(json.text)
    expect(feed.getAttribute('xml:lang')).toBe(scope.startsWith('/zh') ? 'zh-CN' : 'en')
    expect(pathOf(about.feed_url)).toBe(`${scope}/feed.json`)
    expect(pathOf(about.home_page_url)).toBe(scope)

    const entries = [...feed.getElementsByTagName('entry')]
    expect(entries.length).toBeGreaterThan(0)
    const ids = entries.map((entry) => textsOf(entry, 'id')[0])
    expect(new Set(ids).size).toBe(ids.length)
    expect(items.map(({ id }: { id: string }) => id)).toEqual(ids)
    expect(textsOf(channel, 'guid')).toEqual(ids)
    expect(textsOf(feed, 'updated')[0]).toBe(
      entries
        .map((entry) => textsOf(entry, 'updated')[0])
        .sort()
        .at(-1),
    )
    for (const [index, entry] of entries.entries()) {
      const [html = ''] = textsOf(entry, 'content')
      expect(html.length).toBeGreaterThan(5_000)
      expect(html).toContain('<pre><code')
      expect(html).not.toMatch(/<script|(href|src)="\/(?!\/)/)
      expect(items[index].content_html).toBe(html)
      expect(textsOf(channel, 'content:encoded')[index]).toBe(html)
      await get(request, pathOf(items[index].url))
      await get(request, pathOf(items[index].image))
    }
  })

test('a feed names itself, its page and its language', async ({ request }) => {
  const pathOf = await pathReader()
  const feed = parseXml((await get(request, '/zh/feed.xml')).text)
  const links = [...feed.getElementsByTagName('link')].filter((link) => link.parentNode === feed)
  const byRelation = Object.fromEntries(
    links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')]),
  )
  expect(pathOf(byRelation.self ?? '')).toBe('/zh/feed.xml')
  expect(pathOf(byRelation.alternate ?? '')).toBe('/zh')
  const text = textsOf(feed, 'content').join('')
  expect(text).toContain(lastWords.zh)
  expect(textsOf(parseXml((await get(request, '/en/feed.xml')).text), 'content').join('')).toContain(
    lastWords.en,
  )
})

test('every page of the sitemap is there, is its own canonical page, and has the languages it says', async ({
  request,
}) => {
  test.slow()
  const pathOf = await pathReader()
  const sitemap = await get(request, '/sitemap.xml')
  expect(sitemap.type).toBe('application/xml')
  const pages = [...parseXml(sitemap.text).getElementsByTagName('url')].map((url) => ({
    path: pathOf(textsOf(url, 'loc')[0] ?? ''),
    languages: [...url.getElementsByTagName('xhtml:link')].map(
      (link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`,
    ),
  }))
  const paths = pages.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  for (const locale of ['zh', 'en'])
    for (const path of ['', '/colophon', `/posts/${post}`, `/posts/${otherPost}`])
      expect(paths).toContain(`/${locale}${path}`)
  for (const { path, languages } of pages) {
    const head = readHead((await get(request, path)).text)
    expect([path, pathOf(head.canonical ?? '')]).toEqual([path, path])
    const own = head.languages.map(({ hreflang, href }) => `${hreflang} ${href}`)
    expect([path, own.filter((each) => !each.startsWith('x-default')).sort()]).toEqual([
      path,
      languages.sort(),
    ])
    for (const { hreflang, href } of head.languages)
      if (hreflang !== 'x-default') expect(paths).toContain(pathOf(href))
  }
})

test('crawlers are led to the sitemap, and away from answers for programs', async ({ request }) => {
  const pathOf = await pathReader()
  const { text } = await get(request, '/robots.txt')
  expect(pathOf(/^Sitemap: (.*)$/m.exec(text)?.[1] ?? '')).toBe('/sitemap.xml')
  expect(text).toMatch(/^Disallow: \/api\/$/m)
  expect(text).toMatch(/^Disallow: \/en\/search$/m)
})

test('every link of llms.txt leads to a file', async ({ request }) => {
  const pathOf = await pathReader()
  for (const file of ['/llms.txt', '/zh/llms.txt', '/en/llms.txt']) {
    const { text, type } = await get(request, file)
    expect(type).toBe('text/plain; charset=utf-8')
    expect(text).toMatch(/^# .+\n\n> .+\n/)
    const addresses = [...text.matchAll(/\]\((\S+)\)/g)].map(([, address = '']) => pathOf(address))
    expect(addresses.filter((address) => address.endsWith('.md')).length).toBeGreaterThan(1)
    for (const address of addresses) await get(request, address)
  }
})

test('what is nowhere is nowhere in these forms either', async ({ request }) => {
  for (const path of [
    '/fr/feed.xml',
    '/en/tags/nothing/feed.xml',
    '/en/posts/nothing.md',
    '/og/en/nothing.png',
  ])
    expect([path, (await request.get(path)).status()]).toEqual([path, 404])
})
