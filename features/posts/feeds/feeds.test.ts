import { expect, test } from 'vitest'
import { atomOf } from './atom'
import type { Feed, FeedEntry } from './feed'
import { jsonFeedOf } from './json-feed'
import { rssOf } from './rss'

const entry: FeedEntry = {
  id: 'https://a.example/zh/posts/first-name',
  url: 'https://a.example/zh/posts/new-name',
  title: '`a < b` & “船台”',
  summary: 'One ]]> two.',
  html: '<p>A &amp; B</p>',
  published: '2026-11-23T00:00:00Z',
  updated: '2026-12-01T00:00:00Z',
  authors: [{ name: 'Ann & Bo', url: 'https://a.example/zh/authors/ann' }],
  tags: ['docker', 'c++'],
  image: 'https://a.example/og/zh/new-name.png',
}

const feed: Feed = {
  locale: 'zh',
  title: '船台',
  description: 'D',
  page: 'https://a.example/zh',
  base: 'https://a.example/zh',
  hub: 'https://hub.example/?a=1&b=2',
  updated: entry.updated,
  entries: [entry, { ...entry, id: 'https://a.example/zh/posts/old', html: undefined }],
}

test('an entry keeps its first address as its id, and links to where it is now', () => {
  expect(atomOf(feed)).toContain('<id>https://a.example/zh/posts/first-name</id>')
  expect(atomOf(feed)).toContain('href="https://a.example/zh/posts/new-name"')
  expect(rssOf(feed)).toContain('<guid isPermaLink="false">https://a.example/zh/posts/first-name</guid>')
})

test('texts are escaped once, and the article is HTML within XML', () => {
  for (const text of [atomOf(feed), rssOf(feed)]) {
    expect(text).toContain('`a &lt; b` &amp; “船台”')
    expect(text).toContain('One ]]&gt; two.')
    expect(text).toContain('&lt;p&gt;A &amp;amp; B&lt;/p&gt;')
  }
})

test('dates are those of publication and of the last change', () => {
  expect(atomOf(feed)).toContain(
    '<published>2026-11-23T00:00:00Z</published><updated>2026-12-01T00:00:00Z</updated>',
  )
  expect(rssOf(feed)).toContain('<pubDate>Mon, 23 Nov 2026 00:00:00 GMT</pubDate>')
})

test('a hub is named when there is one', () => {
  expect(atomOf(feed)).toContain('<link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>')
  expect(rssOf(feed)).toContain('<atom:link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>')
  expect(JSON.parse(jsonFeedOf(feed)).hubs).toEqual([{ type: 'WebSub', url: feed.hub }])
  const without = { ...feed, hub: undefined }
  for (const text of [atomOf(without), rssOf(without), jsonFeedOf(without)]) expect(text).not.toContain('hub')
})

test('an entry without its text has its summary', () => {
  const [whole, short] = JSON.parse(jsonFeedOf(feed)).items
  expect(whole).toMatchObject({
    content_html: '<p>A &amp; B</p>',
    language: 'zh-CN',
    tags: ['docker', 'c++'],
  })
  expect(short.content_text).toBe('One ]]> two.')
  expect(atomOf(feed).match(/<content /g)).toHaveLength(1)
  expect(rssOf(feed).match(/<content:encoded>/g)).toHaveLength(1)
})
