import { expect, test } from 'vitest'
import { withPosts } from '../check-content/fixture.ts'
import { checkSite } from './check.ts'
import { formatSiteProblem } from './problems.ts'

const page = `<!doctype html><html lang="zh-CN"><head><title>T</title><meta name="description" content="D"><link rel="canonical" href="https://slipway.example/zh"></head><body><h1 id="a">T</h1></body></html>`

const atom = (link: string, content = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:slipway.example,2026:zh</id><entry><link href="${link}"/><content type="html">${content}</content></entry></feed>`

const json = (item: object) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [item] })

function problemsOf(files: Record<string, string>): Promise<string[]> {
  const placed = Object.entries({ 'zh.html': page, ...files }).map(([name, text]) => [`site/${name}`, text])
  return withPosts(Object.fromEntries(placed), async (directory) =>
    (await checkSite(directory)).problems.map(formatSiteProblem),
  )
}

test('feeds and a sitemap whose addresses exist', async () => {
  const files = {
    'zh/feed.xml': atom('https://slipway.example/zh', '&lt;a href="/zh#a"&gt;x&lt;/a&gt;'),
    'zh/rss.xml':
      '<rss version="2.0"><channel><link>https://slipway.example/zh</link><item><guid isPermaLink="false">/x</guid></item></channel></rss>',
    'zh/feed.json': json({ id: '1', url: 'https://slipway.example/zh', content_html: '<a href="#a">x</a>' }),
    'sitemap.xml': '<urlset><url><loc>https://slipway.example/zh</loc></url></urlset>',
  }
  expect(await problemsOf(files)).toEqual([])
})

const hidden = page
  .replace('</head>', '<meta name="robots" content="noindex"></head>')
  .replace(/<link[^>]*>/, '')

test('the sitemap names what may be listed, and nothing else', async () => {
  const sitemap = (...paths: string[]) =>
    `<urlset>${paths.map((path) => `<url><loc>https://slipway.example${path}</loc></url>`).join('')}</urlset>`
  const other = page.replace('slipway.example/zh', 'slipway.example/en')
  expect(
    await problemsOf({ 'en.html': other, 'zh/a.html': hidden, 'sitemap.xml': sitemap('/zh', '/zh/a') }),
  ).toEqual([
    'site/en.html  /en is not in sitemap.xml; expected it there, or noindex on the page',
    'site/sitemap.xml  loc https://slipway.example/zh/a is no page, or asks not to be listed (noindex)',
  ])
})

const nowhere = 'leads nowhere: nothing is served there'

test.each([
  ['zh/feed.xml', atom('https://slipway.example/gone'), `link="https://slipway.example/gone" ${nowhere}`],
  ['zh/feed.xml', atom('/zh', '&lt;a href="/gone"&gt;x&lt;/a&gt;'), `a href="/gone" ${nowhere}`],
  ['zh/feed.xml', atom('/zh#b'), 'link leads to /zh#b, and there is no such place'],
  ['zh/feed.xml', '<feed><entry></feed>', 'is no well-formed XML: '],
  ['zh/feed.xml', '<feed><entry>&nbsp;</entry></feed>', 'is no well-formed XML: '],
  ['zh/feed.xml', '<feed></feed>', 'has no entry; expected at least one, or no such file'],
  ['zh/rss.xml', '<rss><channel><item><link>/gone</link></item></channel></rss>', `link="/gone" ${nowhere}`],
  ['sitemap.xml', '<urlset><url><loc>/gone</loc></url></urlset>', `loc="/gone" ${nowhere}`],
  ['zh/feed.json', json({ id: '1', url: '/gone' }), `item="/gone" ${nowhere}`],
  ['zh/feed.json', json({ id: '1', content_html: '<img src="/gone">' }), `img src="/gone" ${nowhere}`],
  ['zh/feed.json', json({ url: '/zh' }), 'is no JSON feed: '],
  ['zh/feed.json', '{', 'is no JSON feed: '],
])('%s %s', async (file, text, problem) => {
  const found = await problemsOf({ [file]: text })
  expect(found).toContainEqual(expect.stringContaining(`site/${file}  ${problem}`))
})
