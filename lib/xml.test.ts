import { DOMParser } from '@xmldom/xmldom'
import { expect, test } from 'vitest'
import { element, xmlDocument } from './xml'

function parse(text: string) {
  const refuse = (_level: string, message: string) => {
    throw new Error(message)
  }
  const root = new DOMParser({ onError: refuse }).parseFromString(text, 'application/xml').documentElement
  if (!root) throw new Error('no root')
  return root
}

const awkward = `a & b < c > d "e" 'f' ]]> &amp; <!-- --> 船台 🚢 \r\n\t<script>alert(1)</script>`

test('whatever a text is, a parser reads the same', () => {
  const root = parse(xmlDocument(element('a', { b: awkward }, awkward)))
  expect(root.textContent).toBe(awkward)
  expect(root.getAttribute('b')).toBe(awkward)
  expect(root.childNodes).toHaveLength(1)
})

test('what XML cannot hold is left out, and the rest is there', () => {
  expect(parse(xmlDocument(element('a', {}, 'x\u0000\u0008\u001F\uFFFEy\uD800z'))).textContent).toBe('xyz')
})

test('elements nest, and what is missing is left out', () => {
  expect(
    xmlDocument(element('a', { b: undefined }, element('c'), undefined, false, element('d', {}, ''))),
  ).toBe('<?xml version="1.0" encoding="utf-8"?>\n<a><c/><d/></a>\n')
})
