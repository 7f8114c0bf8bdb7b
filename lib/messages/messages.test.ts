import { expect, test } from 'vitest'
import { en } from './en.ts'
import { messagesOf } from './messages-of.ts'
import { zh } from './zh.ts'

/** Each text of a catalogue by its path; functions are called with a mark for each parameter. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const marks = Array.from({ length: value.length }, (_, index) => `‹${index}›`)
    return [[path, String(value(...marks))]]
  }
  return Object.entries(value ?? {}).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}

const marksIn = (text: string) => text.match(/‹\d›|\{\w+\}/g)?.sort() ?? []

test('both catalogues have the same keys', () => {
  const keys = (catalogue: unknown) => textsOf(catalogue).map(([path]) => path)
  expect(keys(zh).sort()).toEqual(keys(en).sort())
})

test.each([
  ['zh', zh],
  ['en', en],
])('no text of %s is empty', (_, catalogue) => {
  expect(textsOf(catalogue).filter(([, text]) => text.trim() === '')).toEqual([])
})

test('both say the same about what is put into a sentence', () => {
  const chinese = new Map(textsOf(zh))
  for (const [path, text] of textsOf(en))
    expect([path, marksIn(chinese.get(path) ?? '')]).toEqual([path, marksIn(text)])
})

test('no text was left in the other language', () => {
  const untranslated = textsOf(zh).filter(
    ([path, text]) => path !== '.navigation.otherLanguage' && !/\p{Script=Han}/u.test(text),
  )
  expect(untranslated).toEqual([])
  const chinese = textsOf(en).filter(
    ([path, text]) => path !== '.navigation.otherLanguage' && /\p{Script=Han}/u.test(text),
  )
  expect(chinese).toEqual([])
})

test('a locale has its own catalogue', () => {
  expect(messagesOf('zh')).toBe(zh)
  expect(messagesOf('en')).toBe(en)
})
