import { expect, test } from 'vitest'
import { isLocale, localeOfPath, negotiateLocale, otherLocale } from './locale.ts'

test.each([
  ['zh', 'zh'],
  ['en', 'en'],
  ['EN-us', 'en'],
  ['zh-Hant-TW', 'zh'],
  ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
  ['en;q=0.5,zh;q=0.9', 'zh'],
  ['de-DE,de;q=0.9,en;q=0.4', 'en'],
  ['en , zh', 'en'],
  ['zh;q=0,en;q=0.1', 'en'],
  ['en; q=0.2 , zh; q=0.3', 'zh'],
])('"%s" asks for %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale)
})

test.each([
  [null],
  [undefined],
  [''],
  ['*'],
  ['de'],
  ['en;q=0'],
  [';;,,=;q'],
  ['english'],
  ['*;q=0.5,en;q=0.1'],
])('"%s" gets the default', (header) => {
  expect(negotiateLocale(header)).toBe('zh')
})

test('a named language is preferred to any other when its quality is higher', () => {
  expect(negotiateLocale('*;q=0.1,en')).toBe('en')
})

test('a bad quality does not win', () => {
  expect(negotiateLocale('en;q=0.5.5,zh;q=0.2')).toBe('zh')
})

test('a very long header is answered at once', () => {
  expect(negotiateLocale('x;q=0.1,'.repeat(2000) + 'en')).toBe('en')
})

test.each([
  ['/en', 'en'],
  ['/zh/posts/a', 'zh'],
  ['/', undefined],
  ['', undefined],
  ['/english', undefined],
  ['/EN', undefined],
  ['/posts/en', undefined],
])('the locale of %s is %s', (path, locale) => {
  expect(localeOfPath(path)).toBe(locale)
})

test('only the two languages of the site are locales', () => {
  expect(['zh', 'en', 'de', '', null, 0].map(isLocale)).toEqual([true, true, false, false, false, false])
  expect([otherLocale('zh'), otherLocale('en')]).toEqual(['en', 'zh'])
})
