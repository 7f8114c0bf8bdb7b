import { expect, test } from 'vitest'
import {
  characterCount,
  hasControls,
  hasLineControls,
  isBlank,
  withoutDirectionControls,
} from './text-safety.ts'

test('characters that turn the direction are taken out, and nothing else', () => {
  const controls = '\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C'
  expect(withoutDirectionControls(`a${controls}b`)).toBe('ab')
  expect(withoutDirectionControls('שלום, 你好, 👩‍👩‍👧 e\u0301')).toBe('שלום, 你好, 👩‍👩‍👧 e\u0301')
})

test.each(['\u0000', '\u0007', '\u000B', '\u001B', '\u007F', '\u0085', '\u009F'])(
  'a control character is found wherever it stands: %j',
  (control) => {
    expect(hasControls(control)).toBe(true)
    expect(hasControls(`text ${control} text`)).toBe(true)
    expect(hasLineControls(`text${control}`)).toBe(true)
  },
)

test('half of a surrogate pair is found, a whole one is a character', () => {
  expect(hasControls('a\uD83D')).toBe(true)
  expect(hasControls('\uDE00a')).toBe(true)
  expect(hasControls('😀')).toBe(false)
})

test('tabs and line breaks are part of a text but not of a line', () => {
  for (const character of ['\t', '\n', '\r', '\r\n']) {
    expect(hasControls(`a${character}b`)).toBe(false)
    expect(hasLineControls(`a${character}b`)).toBe(true)
  }
  expect(hasLineControls('a\u2028b')).toBe(true)
  expect(hasLineControls('a\u2029b')).toBe(true)
})

test.each([
  ['', 'nothing'],
  [' \t\r\n', 'ASCII white space'],
  ['\u3000', 'the ideographic space'],
  ['\u00A0\u2003\u202F', 'other spaces'],
  ['\u200B\u200C\u200D\u2060\uFEFF', 'zero width'],
  ['\u202E\u2066', 'direction controls'],
  ['\u00AD\u034F\u3164\u2800\uFE0F\u{E0020}', 'fillers'],
])('%j is blank: %s', (text) => {
  expect(isBlank(text)).toBe(true)
})

test.each(['a', '。', '\u3000船', '👍', '-'])('"%s" is not blank', (text) => {
  expect(isBlank(text)).toBe(false)
})

test('characters are code points', () => {
  expect(characterCount('')).toBe(0)
  expect(characterCount('船台')).toBe(2)
  expect(characterCount('😀😁')).toBe(2)
})
