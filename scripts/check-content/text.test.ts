import { expect, test } from 'vitest'
import { article, problemsIn, problemsOf } from './fixture.ts'

test('emoji with joiners, Windows line ends and tabs in examples are fine', async () => {
  expect(await problemsIn('船台 👩‍🚀')).toEqual([])
  expect(await problemsOf({ 'a/en.mdx': article('Text.').replaceAll('\n', '\r\n') })).toEqual([])
  expect(await problemsOf({ 'a/en.mdx': article('Text.'), 'a/examples/Makefile': 'all:\n\tmake\n' })).toEqual(
    [],
  )
})

test.each([
  ['a\tb\t\n\nc\td', '8:2  U+0009 is a tab; expected spaces (3 times in this file)'],
  ['ab\u0007', '8:3  U+0007 is a control character; expected text'],
  ['a\rb', '8:2  U+000D is a carriage return; expected line feeds at line ends'],
  ['船\uFFFD', '8:2  U+FFFD is the replacement character; expected UTF-8, some character was lost here'],
  ['a\n\nb\uFEFF', '10:2  U+FEFF is a byte order mark; expected UTF-8 without it'],
  [
    'x \u202Egnp',
    '8:3  U+202E is a control of text direction; expected none, it lets text read differently from what it is',
  ],
])('%j', async (text, problem) => {
  expect(await problemsIn(text)).toEqual([problem])
})

test('bytes that are no UTF-8', async () => {
  const source = Buffer.from(article('x'), 'utf8')
  source[source.lastIndexOf('x')] = 0xff
  expect(await problemsOf({ 'a/en.mdx': source })).toEqual([
    'a/en.mdx:8:1  U+FFFD is the replacement character; expected UTF-8, some character was lost here',
  ])
})

test('examples hide nothing either', async () => {
  expect(await problemsOf({ 'a/en.mdx': article('Text.'), 'a/examples/a.js': 'if (\u2066x)\n' })).toEqual([
    expect.stringMatching(/^a\/examples\/a\.js:1:5 {2}U\+2066 is a control of text direction/),
  ])
})

test('an image is no text', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00])
  expect(await problemsOf({ 'a/en.mdx': article('Text.'), 'a/examples/a.png': png })).toEqual([])
})
