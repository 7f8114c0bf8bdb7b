import { expect, test } from 'vitest'
import { changesAround } from './changes'

const before = Array.from({ length: 60 }, (_, index) => `line ${index + 1}`).join('\n')
const at = (from: number) => ({ from, to: from })

test('a change near the lines is shown with what is around it', () => {
  const after = before.replace('line 30\n', 'line thirty\n')
  expect(changesAround(before, after, at(28))).toBe(
    [
      '@@ -27,7 +27,7 @@',
      ...[' line 27', ' line 28', ' line 29', '-line 30', '+line thirty', ' line 31', ' line 32', ' line 33'],
    ].join('\n'),
  )
})

test('a change far away is none of theirs', () => {
  expect(changesAround(before, before.replace('line 60', 'end'), at(2))).toBe('')
})

test('the last line changes without a word about line ends', () => {
  expect(changesAround('a\nb', 'a\nc', at(2))).toBe('@@ -1,2 +1,2 @@\n a\n-b\n+c')
})

test('texts that have next to nothing in common are not compared', () => {
  const other = (letter: string) => Array.from({ length: 4_000 }, (_, index) => letter + index).join('\n')
  expect(changesAround(other('a'), other('b'), at(1))).toBeUndefined()
})
