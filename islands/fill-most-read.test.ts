import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { fillMostRead } from './fill-most-read'

function list(): HTMLElement {
  const row = '<li><a data-part="title"></a><span data-part="views"></span></li>'
  const { document } = parseHTML(`<body><most-read data-none="none" data-away="away" data-views="Views {n}">
    <ol>${row.repeat(3)}</ol><p>unasked</p></most-read></body>`)
  const element = document.querySelector<HTMLElement>('most-read')
  if (!element) throw new Error('there is no list')
  return element
}

const post = (n: number, views: number) => ({ title: `<b>${n}</b>`, url: `/en/posts/${n}`, views })
const filled = (element: HTMLElement) =>
  [...element.querySelectorAll('li[data-filled]')].map((row) => row.textContent)
const said = (element: HTMLElement) => element.querySelector('p')?.textContent

test('rows are filled in order, as text, and those left over are not shown', () => {
  const element = list()
  fillMostRead(element, { posts: [post(1, 1200), post(2, 7)] }, 'en')
  expect(filled(element)).toEqual(['<b>1</b>Views 1,200', '<b>2</b>Views 7'])
  expect(element.querySelector('a')?.getAttribute('href')).toBe('/en/posts/1')
  expect(element.querySelectorAll('li')).toHaveLength(3)
  expect(said(element)).toBe('')
})

test('more than there are rows for are left out', () => {
  const element = list()
  fillMostRead(element, { posts: [1, 2, 3, 4].map((n) => post(n, n)) }, 'en')
  expect(filled(element)).toHaveLength(3)
})

test('a week without readers, and an answer that did not come, are said', () => {
  const element = list()
  fillMostRead(element, { posts: [] }, 'en')
  expect(said(element)).toBe('none')
  fillMostRead(element, undefined, 'en')
  expect(said(element)).toBe('away')
  expect(filled(element)).toEqual([])
})
