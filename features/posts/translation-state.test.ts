import { expect, test } from 'vitest'
import type { Locale } from '@/lib/locale'
import type { Post } from './model'
import { haveSameSections, olderBy } from './translation-state'

/** An article whose sections are named by letters; the first is the introduction. */
function post(locale: Locale, letters: string, more: Partial<Post> = {}): Post {
  const [, ...sections] = letters
  return {
    slug: 'a',
    locale,
    sheet: 1,
    title: 'A',
    summary: 'B',
    publishedAt: '2026-11-01',
    tags: [],
    authors: [],
    readingMinutes: 1,
    headings: sections.map((id) => ({ depth: 2, id, text: `${locale} ${id}` })),
    sections: [...letters].map((hash, index) => ({ id: index ? hash : '', hash })),
    aliases: [],
    variables: {},
    source: '',
    code: '',
    ...more,
  }
}

const record = (letters: string): Partial<Post> => ({ translation: { of: 'zh', sections: [...letters] } })

test('a current translation, an original, and a translation of what is not published', () => {
  expect(olderBy(post('en', 'abc', record('abc')), post('zh', 'abc'))).toBeUndefined()
  expect(olderBy(post('zh', 'abc'), post('en', 'xyz'))).toBeUndefined()
  expect(olderBy(post('en', 'abc', record('abc')), undefined)).toBeUndefined()
})

test('sections that changed and came have the names of the original, those that went their own', () => {
  const original = post('zh', 'aXcZ', { updatedAt: '2026-11-23' })
  expect(olderBy(post('en', 'abc', record('abc')), original)).toEqual({
    of: 'zh',
    changed: [{ id: 'X', title: 'zh X' }],
    added: [{ id: 'Z', title: 'zh Z' }],
    removed: [],
    total: 4,
    updatedAt: '2026-11-23',
  })
  expect(olderBy(post('en', 'abc', record('abc')), post('zh', 'Xc'))).toMatchObject({
    changed: [{ id: '', title: '' }],
    removed: [{ id: 'b', title: 'en b' }],
    updatedAt: '2026-11-01',
  })
})

test('readers change the language at a heading only where the headings correspond', () => {
  expect(haveSameSections(post('en', 'abc'), post('zh', 'xyz'))).toBe(true)
  expect(haveSameSections(post('en', 'abc'), post('zh', 'ab'))).toBe(false)
  expect(haveSameSections(post('en', 'abc'), undefined)).toBe(false)
})
