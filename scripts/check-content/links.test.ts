import { expect, test } from 'vitest'
import { article, problemsIn, problemsOf } from './fixture.ts'

test('headings, articles, examples, homes and other sites', async () => {
  const text = `## 船 台

[a](#船-台) [b](#%E8%88%B9-%E5%8F%B0) [c](/en) [d](/zh/) [e](/en/posts/ships#船-台) [f](/examples/ships/a.yaml)
[g](https://example.org/x#y) https://example.org [h](mailto:a@example.org) [i]

[i]: /en/posts/ships`
  expect(await problemsIn(text, { 'a.yaml': 'a: 1\n' })).toEqual([])
})

const nowhere = 'leads nowhere; expected https://…, #heading, /zh/posts/… or /en/posts/…'

test.each([
  ['## Abc\n\nSee [a](#abd)', '10:5  no heading #abd in /en/posts/ships; did you mean "abc"? Known: abc'],
  ['## Abc\n\nSee [a](#)', '10:5  no heading # in /en/posts/ships; known: abc'],
  [
    'See [a](/en/posts/shipz)',
    '8:5  no page or file /en/posts/shipz; did you mean "/en/posts/ships"? Known: /en/posts/ships',
  ],
  [
    'See [a](/zh/posts/ships)',
    '8:5  no page or file /zh/posts/ships; did you mean "/en/posts/ships"? Known: /en/posts/ships',
  ],
  ['See [a]\n\n[a]: /fr', '10:1  no page or file /fr; known: /en/posts/ships'],
  ['See [a](other.md)', `8:5  "other.md" ${nowhere}`],
  ['See [a](//example.org)', `8:5  "//example.org" ${nowhere}`],
  ['See [a](javascript:alert)', `8:5  "javascript:alert" ${nowhere}`],
  ['See [a](https://)', `8:5  "https://" ${nowhere}`],
  ['See [a]()', `8:5  "" ${nowhere}`],
])('%j', async (text, problem) => {
  expect(await problemsIn(text)).toEqual([problem])
})

test('headings of other articles', async () => {
  const files = { 'a/en.mdx': article('[b](/zh/posts/b#x)\n[b](/zh/posts/b#y)'), 'b/zh.mdx': article('## X') }
  expect(await problemsOf(files)).toEqual(['a/en.mdx:9:1  no heading #y in /zh/posts/b; known: x'])
})

test('an article whose syntax is broken exists nevertheless', async () => {
  const files = { 'a/en.mdx': article('[b](/zh/posts/b#x)'), 'b/zh.mdx': article('{') }
  expect(await problemsOf(files)).toEqual([expect.stringMatching(/^b\/zh\.mdx:/)])
})

test('lists of articles and feeds', async () => {
  const text = `[a](/en/archive) [b](/zh/tags) [c](/en/tags/docker) [d](/en/tags/docker/feed.xml) [e](/zh/feed.json)
[f](/en/search?q=compose) [g](/en/posts/ships.md) [h](/sitemap.xml) [i](/en/colophon#x)`
  expect(await problemsIn(text)).toEqual([])
})

test.each([
  ['/en/tags/dockr', 'did you mean "/en/tags/docker"?'],
  ['/zh/tags/docker', 'did you mean "/en/tags/docker"?'],
  ['/en/series/x', ''],
  ['/en/archiv', 'did you mean "/en/archive"?'],
])('a list that is not there: %s', async (path, advice) => {
  const [problem] = await problemsIn(`[a](${path})`)
  expect(problem).toContain(`no page or file ${path}`)
  expect(problem).toContain(advice)
})

const dated = (date: string, text: string) => article(text).replace('2026-11-23', date)

test('an article leads to what its readers can see', async () => {
  const files = {
    'a/en.mdx': dated('2026-11-23', '[b](/en/posts/b)'),
    'b/en.mdx': dated('2026-11-24', '[a](/en/posts/a) [c](/en/posts/c)'),
    'c/en.mdx': dated('2026-11-25\ndraft: true', '[a](/en/posts/a) [c](/en/posts/b)'),
  }
  expect(await problemsOf(files)).toEqual([
    'a/en.mdx:8:1  /en/posts/b appears on 2026-11-24, after this article; expected one that readers can see',
    'b/en.mdx:8:18  /en/posts/c is a draft; expected an article that readers can see',
  ])
})
