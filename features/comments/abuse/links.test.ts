import { expect, test } from 'vitest'
import { countLinks, findLink, findLinks } from './links'

test.each([
  ['no link', 0],
  ['https://a.example and http://b.example', 2],
  ['[text](https://a.example)', 1],
  ['<https://a.example>', 1],
  ['www.a.example', 1],
  ['https://www.a.example', 1],
  ['ｈｔｔｐｓ：／／a.example', 1],
  ['<a href="https://a.example">x</a>', 2],
  ['[url=https://a.example]x[/url]', 2],
  ['`kubectl apply -f https://a.example`', 0],
  ['```sh\ncurl https://a.example\ncurl https://b.example\n```\nhttps://c.example', 1],
  ['https communication over www', 0],
])('%j has %i links', (text, count) => {
  expect(countLinks(text)).toBe(count)
})

const links = (count: number) => 'https://a.example '.repeat(count)

test('one link is a small doubt', () => {
  expect(findLink('see https://a.example')).toEqual([{ code: 'link', weight: 1 }])
  expect(findLink('see `https://a.example`')).toEqual([])
})

test('as many as allowed are nothing, more wait, many are spam', () => {
  expect(findLinks(links(3), 3)).toEqual([])
  expect(findLinks(links(4), 3)).toEqual([{ code: 'links', weight: 6 }])
  expect(findLinks(links(10), 3)).toEqual([{ code: 'links', weight: 10 }])
})

test('where none is allowed, one waits and four are spam', () => {
  expect(findLinks(links(1), 0)).toEqual([{ code: 'links', weight: 6 }])
  expect(findLinks(links(4), 0)).toEqual([{ code: 'links', weight: 10 }])
})
