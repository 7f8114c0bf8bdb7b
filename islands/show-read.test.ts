import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { showRead } from './show-read'

function page(): Document {
  return parseHTML(`<body>
    <a data-resume="Go on with sheet {n}" href="/en/posts/a">Begin</a>
    <b data-progress="a b c" data-text="{read} of 3 read"></b>
    <ol class="sheets" data-read-label="Read">
      <li><span class="sheet-box">1</span><a href="/en/posts/a">A</a></li>
      <li><span class="sheet-box">2</span><a href="/en/posts/b">B</a></li>
      <li><span class="sheet-box">3</span><a href="/en/posts/c">C</a></li>
    </ol></body>`).document
}

const button = (document: Document) => document.querySelector('a[data-resume]')
const marks = (document: Document) =>
  [...document.querySelectorAll('.read-mark')].map(
    (mark) => mark.parentElement?.querySelector('a')?.textContent,
  )

test('who has read nothing sees the page as it was sent', () => {
  const document = page()
  const before = document.body.innerHTML
  showRead(document, new Set())
  expect(document.body.innerHTML).toBe(before)
})

test('what was read is marked and counted, and the way in leads to the next sheet', () => {
  const document = page()
  showRead(document, new Set(['a', 'c', 'elsewhere']))
  expect(marks(document)).toEqual(['A', 'C'])
  expect(document.querySelector('.read-mark')?.textContent).toBe('Read')
  expect(document.querySelector('b')?.textContent).toBe('2 of 3 read')
  expect(button(document)?.getAttribute('href')).toBe('/en/posts/b')
  expect(button(document)?.textContent).toBe('Go on with sheet 2')
})

test('looking again adds what is new and marks nothing twice', () => {
  const document = page()
  showRead(document, new Set(['a']))
  showRead(document, new Set(['a', 'b']))
  expect(marks(document)).toEqual(['A', 'B'])
  expect(button(document)?.getAttribute('href')).toBe('/en/posts/c')
})

test('the way into a series that was read to its end leads to its beginning', () => {
  const document = page()
  showRead(document, new Set(['a', 'b', 'c']))
  expect(button(document)?.getAttribute('href')).toBe('/en/posts/a')
  expect(button(document)?.textContent).toBe('Begin')
})

test('an article whose slug only begins like that of one read is not marked', () => {
  const document = page()
  showRead(document, new Set(['']))
  expect(marks(document)).toEqual([])
})
