import { expect, test } from 'vitest'
import { limits, type Reading, type Visit } from './model.ts'
import { tally } from './tally.ts'

const hash = (n: number) => new Uint8Array(Buffer.from(n.toString(16).padStart(32, '0'), 'hex'))
const opening = (n: number) => new Uint8Array(Buffer.from(n.toString(16).padStart(16, '0'), 'hex'))
const range = (count: number) => Array.from({ length: count }, (_, index) => index)

function reading(change: Partial<Reading> = {}): Reading {
  return { slug: 'a', visitor: hash(1), source: hash(1), opening: opening(1), referrer: null, ...change }
}

const end = (change: Partial<Reading> = {}) => reading({ ...change, opening: null })

function sumsOf(batch: Reading[], stored: Visit[] = [], slug = 'a') {
  const { visitors, openings, finished, referrers } = tally(batch, stored).sums.get(slug) ?? {
    visitors: 0,
    openings: 0,
    finished: 0,
    referrers: new Map(),
  }
  return [visitors, openings, finished, Object.fromEntries(referrers)]
}

test('a visitor counts once, each opening once, however often it is reported', () => {
  const batch = [1, 1, 2, 1].map((n) => reading({ opening: opening(n) }))
  expect(sumsOf(batch)).toEqual([1, 2, 0, {}])
})

test('what was stored before is not counted again', () => {
  const { fresh } = tally([reading()], [])
  expect(fresh).toHaveLength(1)
  expect(sumsOf([reading()], fresh)).toEqual([0, 0, 0, {}])
  const again = tally([reading({ opening: opening(2) })], fresh)
  expect(again.fresh).toEqual([])
  expect(again.changed.map(({ openings }) => openings.length)).toEqual([16])
})

test('the end counts once, and only for somebody who was counted', () => {
  expect(sumsOf([end()])).toEqual([0, 0, 0, {}])
  expect(sumsOf([reading(), end(), end()])).toEqual([1, 1, 1, {}])
  const { fresh } = tally([reading(), end()], [])
  expect(sumsOf([end()], fresh)).toEqual([0, 0, 0, {}])
  expect(tally([end()], fresh).changed).toEqual([])
})

test('a referrer counts for new visitors, not for further openings', () => {
  const from = (visitor: number, n: number, referrer: string | null) =>
    reading({ visitor: hash(visitor), source: hash(visitor), opening: opening(n), referrer })
  const batch = [from(1, 1, 'one.org'), from(1, 2, 'two.org'), from(2, 1, 'one.org'), from(3, 1, null)]
  expect(sumsOf(batch)).toEqual([3, 4, 0, { 'one.org': 2 }])
})

test('names for browsers are free to invent: an address has so many visitors of an article', () => {
  const batch = range(50).map((n) => reading({ visitor: hash(n) }))
  expect(sumsOf(batch)[0]).toBe(limits.visitorsOfPost)
  const { fresh } = tally(batch.slice(0, 15), [])
  expect(sumsOf(batch.slice(15), fresh)[0]).toBe(limits.visitorsOfPost - 15)
})

test('visitors beyond the limit finish nothing', () => {
  const many = range(limits.visitorsOfPost).map((n) => reading({ visitor: hash(n) }))
  expect(sumsOf([...many, reading({ visitor: hash(99) }), end({ visitor: hash(99) })])[2]).toBe(0)
})

test('an address has so many visitors in all', () => {
  const batch = range(20).flatMap((post) =>
    range(20).map((n) => reading({ slug: `post-${post}`, visitor: hash(n) })),
  )
  const { fresh } = tally(batch, [])
  expect(fresh).toHaveLength(limits.visitors)
})

test('openings are limited by visitor, by article and in all', () => {
  const openings = (visitor: number, slug = 'a') =>
    range(30).map((n) => reading({ slug, visitor: hash(visitor), opening: opening(n) }))
  expect(sumsOf(openings(1))[1]).toBe(limits.openingsByVisitor)
  expect(sumsOf(range(10).flatMap((visitor) => openings(visitor)))[1]).toBe(limits.openingsOfPost)
  const everywhere = range(15).flatMap((post) =>
    range(10).flatMap((visitor) => openings(visitor, `p${post}`)),
  )
  const counted = [...tally(everywhere, []).sums.values()].reduce((sum, each) => sum + each.openings, 0)
  expect(counted).toBe(limits.openings)
})

test('one address says nothing about another', () => {
  const batch = range(100).map((n) => reading({ visitor: hash(n), source: hash(n) }))
  expect(sumsOf(batch)).toEqual([100, 100, 0, {}])
})
