import { expect, test } from 'vitest'
import { readingMinutes } from './reading-time.ts'

test('400 Han characters take a minute', () => {
  expect(readingMinutes('船'.repeat(2000))).toBe(5)
})

test('220 words take a minute', () => {
  expect(readingMinutes('ship '.repeat(1100))).toBe(5)
})

test('both scripts in one text add up', () => {
  expect(readingMinutes(`${'船'.repeat(800)} ${'ship '.repeat(660)}`)).toBe(5)
})

test('Latin words inside Chinese count without spaces around them', () => {
  expect(readingMinutes('用docker启动'.repeat(220))).toBe(
    readingMinutes(`${'船'.repeat(660)} ${'a '.repeat(220)}`),
  )
})

test('a word with hyphens and apostrophes is one word', () => {
  expect(readingMinutes("it's state-of-the-art ".repeat(220))).toBe(2)
})

test.each(['', '。——！', 'One word.'])('%j takes a minute: nothing takes none', (source) => {
  expect(readingMinutes(source)).toBe(1)
})
