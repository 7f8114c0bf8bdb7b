import { expect, test, vi } from 'vitest'
import { findName, formerSlugs } from './repository'

const article = vi.hoisted(() => (slug: string, locale: string, more = {}) => ({
  slug,
  locale,
  title: slug,
  summary: slug,
  publishedAt: '2026-01-01T00:00:00.000Z',
  tags: [],
  draft: false,
  readingMinutes: 1,
  headings: [],
  sections: [],
  body: { raw: '', code: '' },
  ...more,
}))

vi.mock('contentlayer/generated', () => ({
  allAuthors: [],
  allSeries: [],
  allPosts: [
    article('new', 'zh', { aliases: ['first', 'second'] }),
    article('new', 'en', { aliases: ['first', 'second'] }),
    article('plain', 'zh'),
    article('hidden', 'zh', { draft: true, aliases: ['secret'] }),
  ],
}))

test('an article is found by every slug that it had, and its rows by the first', () => {
  for (const slug of ['new', 'first', 'second'])
    expect(findName(slug)).toEqual({ slug: 'new', record: 'first' })
  expect(findName('plain')).toEqual({ slug: 'plain', record: 'plain' })
  expect(findName('unknown')).toBeUndefined()
})

test('what is not published has no name, neither now nor before', () => {
  expect(findName('hidden')).toBeUndefined()
  expect(findName('secret')).toBeUndefined()
})

test('former slugs lead on', () => {
  expect(formerSlugs()).toEqual({ first: 'new', second: 'new' })
})
