import { expect, test } from 'vitest'
import { marksOf, mergeNear, type PlacedMark } from './place-marks'

const shown = { file: 'web.yaml', digest: 'today', numbers: [10, 11, 12] }
const mark = { file: 'web.yaml', digest: 'today', from: 11, to: 12, now: { from: 11, to: 12 }, numbers: [3] }

test('a comment on this version stands at its lines', () => {
  expect(marksOf(shown, [mark], 'today', true)).toEqual([
    { part: [1, 2], names: ['web.yaml:11–12'], numbers: [3], current: true },
  ])
})

test('one on an earlier version stands where its lines are now, and is named by those that they were', () => {
  const earlier = { ...mark, digest: 'before', from: 1, to: 1, now: { from: 10, to: 10 } }
  expect(marksOf(shown, [earlier], 'today', true)).toEqual([
    { part: [0, 0], names: ['web.yaml:1'], numbers: [3], current: false },
  ])
})

test('one whose lines are gone stands at the head of the first block of its file', () => {
  const gone = { ...mark, digest: 'before', now: null }
  expect(marksOf(shown, [gone], 'today', true)).toMatchObject([{ part: undefined, current: false }])
  expect(marksOf(shown, [gone], 'today', false)).toEqual([])
})

test('a page that is older than the server takes the lines of its own version only', () => {
  const old = { ...shown, digest: 'before' }
  expect(marksOf(old, [{ ...mark, digest: 'before', from: 10, to: 10 }], 'today', true)).toMatchObject([
    { part: [0, 0], current: true },
  ])
  expect(marksOf(old, [mark], 'today', true)).toMatchObject([{ part: undefined }])
})

test('lines of other files and of other blocks have no mark here', () => {
  expect(marksOf(shown, [{ ...mark, file: 'db.yaml' }], 'today', true)).toEqual([])
  expect(marksOf(shown, [{ ...mark, from: 40, to: 41, now: { from: 40, to: 41 } }], 'today', true)).toEqual(
    [],
  )
})

test('marks that are too close become one', () => {
  const at = (line: number, number: number): PlacedMark => ({
    part: [line, line],
    names: [`web.yaml:${line}`],
    numbers: [number],
    current: number !== 2,
  })
  const topOf = ({ part }: PlacedMark) => (part?.[0] ?? 0) * 20
  expect(mergeNear([at(1, 1), at(2, 2), at(5, 3)], topOf, 24)).toEqual([
    { part: [1, 2], names: ['web.yaml:1', 'web.yaml:2'], numbers: [1, 2], current: false },
    at(5, 3),
  ])
})
