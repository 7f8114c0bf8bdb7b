import { expect, test } from 'vitest'
import { readPostings, writePostings } from './postings.ts'

test('postings come back as they were written, however far apart', () => {
  const postings = [0, 1, 2, 40, 41, 9_999, 200_000].map((section, index) => ({
    section,
    impact: (index % 15) + 1,
  }))
  expect([...readPostings(writePostings(postings))]).toEqual(postings)
})

test('neighbours take one or two visible characters', () => {
  const text = writePostings(Array.from({ length: 100 }, (_, section) => ({ section, impact: 4 })))
  expect(text).toMatch(/^[0-o]{100,200}$/)
})

test('no postings are no text', () => {
  expect(writePostings([])).toBe('')
  expect([...readPostings('')]).toEqual([])
})
