import { expect, test } from 'vitest'
import { anchorInput, numbersInput } from './anchor'

const anchor = { file: 'compose.yaml', from: 3, to: 5, digest: 'k3JxQ9a_' }
const isSound = (value: unknown) => anchorInput.safeParse(value).success

test('lines come as JSON, or from a form as the text of that', () => {
  expect(anchorInput.parse(anchor)).toEqual(anchor)
  expect(anchorInput.parse(JSON.stringify(anchor))).toEqual(anchor)
})

test('an empty field is no lines', () => {
  for (const nothing of ['', '  ', null, undefined]) expect(anchorInput.parse(nothing)).toBeUndefined()
})

test.each([
  ['no JSON', '{'],
  ['a word', '"compose.yaml"'],
  ['no digest', { ...anchor, digest: '' }],
  ['line 0', { ...anchor, from: 0 }],
  ['half a line', { ...anchor, from: 1.5 }],
  ['an end before the beginning', { ...anchor, from: 6 }],
  ['41 lines', { ...anchor, from: 1, to: 41 }],
  ['a long name', { ...anchor, file: 'a'.repeat(201) }],
])('%s is refused', (_, value) => {
  expect(isSound(value)).toBe(false)
})

test('40 lines are not too many', () => {
  expect(isSound({ ...anchor, from: 1, to: 40 })).toBe(true)
})

test('up to 20 comments are asked for by their numbers', () => {
  expect(numbersInput.parse('3,12')).toEqual([3, 12])
  const list = (count: number) => Array.from({ length: count }, (_, index) => index + 1).join(',')
  expect(numbersInput.safeParse(list(20)).success).toBe(true)
  for (const wrong of [list(21), '0', '1,', 'a', ''])
    expect(numbersInput.safeParse(wrong).success).toBe(false)
})
