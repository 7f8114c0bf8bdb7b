import { expect, test } from 'vitest'
import { commentInput, fieldProblems } from './schema.ts'

const good = { name: '小明', body: 'It works.', locale: 'zh' }

function faultsOf(changes: Record<string, unknown>): string[] {
  const result = commentInput.safeParse({ ...good, ...changes })
  return result.success ? [] : fieldProblems(result.error).map(({ field, fault }) => `${field} ${fault}`)
}

function parse(changes: Record<string, unknown>) {
  return commentInput.parse({ ...good, ...changes })
}

test('name, text and language are enough', () => {
  expect(commentInput.parse(good)).toEqual(good)
})

test('what is not asked for is dropped', () => {
  expect(parse({ id: 'x', number: 1, createdAt: 'now', author: 'me' })).toEqual(good)
})

test.each([
  ['nothing', ''],
  ['no field', undefined],
  ['null', null],
  ['spaces', '   '],
  ['line breaks', '\r\n\n'],
  ['ideographic spaces', '\u3000\u3000'],
  ['no-break spaces', '\u00A0'],
  ['zero-width characters', '\u200B\u200D\uFEFF'],
  ['direction controls', '\u202E\u2067'],
  ['a Hangul filler', '\u3164'],
])('a name or text of %s is missing', (_, value) => {
  expect(faultsOf({ body: value })).toEqual(['body missing'])
  expect(faultsOf({ name: value })).toEqual(['name missing'])
})

test.each(['\u0000', '\u0008', '\u001B[31m', '\u007F', '\u009B', '\uD83D', 'x\uDE00x'])(
  'control characters and half characters are invalid: %j',
  (control) => {
    expect(faultsOf({ body: `text ${control} text` })).toEqual(['body invalid'])
    expect(faultsOf({ name: `name${control}` })).toEqual(['name invalid'])
    expect(faultsOf({ email: `a${control}@example.org` })).toEqual(['email invalid'])
  },
)

test('a text may have 10,000 characters, and an emoji is one', () => {
  expect(faultsOf({ body: 'a'.repeat(10_000) })).toEqual([])
  expect(faultsOf({ body: '汉'.repeat(10_000) })).toEqual([])
  expect(faultsOf({ body: '😀'.repeat(10_000) })).toEqual([])
  expect(faultsOf({ body: 'a'.repeat(10_001) })).toEqual(['body too_long'])
  expect(faultsOf({ body: '😀'.repeat(10_001) })).toEqual(['body too_long'])
})

test('a text is kept exactly as it was typed', () => {
  const body = '  first\r\nsecond\t\r\n\r\n\u202Ereversed\u202C <script>  \n'
  expect(parse({ body }).body).toBe(body)
})

test('a name may have 80 characters of any plane', () => {
  expect(parse({ name: '𠮷'.repeat(80) }).name).toBe('𠮷'.repeat(80))
  expect(faultsOf({ name: '𠮷'.repeat(81) })).toEqual(['name too_long'])
})

test('a name is one line without spaces around it', () => {
  expect(parse({ name: ' Ada Lovelace\u3000' }).name).toBe('Ada Lovelace')
  for (const name of ['a\nb', 'a\tb', 'a\r\nb', 'a\u2028b'])
    expect(faultsOf({ name })).toEqual(['name invalid'])
})

test.each<unknown>([undefined, null, '', '  ', '\u3000'])('an e-mail of %j is none', (email) => {
  expect(parse({ email })).toEqual(good)
})

test('an e-mail is taken without the spaces around it', () => {
  expect(parse({ email: ' ada+blog@example.org ' }).email).toBe('ada+blog@example.org')
})

test.each([
  'ada',
  'ada@',
  '@example.org',
  'ada@localhost',
  'a b@example.org',
  'ada@example.org, b@example.org',
])('"%s" is no e-mail', (email) => {
  expect(faultsOf({ email })).toEqual(['email invalid'])
})

test('an e-mail over 254 characters is too long', () => {
  const email = `a@${'example.'.repeat(32)}org`
  expect(faultsOf({ email })).toEqual(['email too_long'])
})

test.each<unknown>([1, true, [], {}, ['text'], { toString: 'x' }])('%j is no text', (value) => {
  expect(faultsOf({ name: value, email: value, body: value })).toEqual([
    'name invalid',
    'email invalid',
    'body invalid',
  ])
})

test.each<unknown>([undefined, null, '', 'de', 'ZH', 1, ['zh']])('the language %j is invalid', (locale) => {
  expect(faultsOf({ locale })).toEqual(['locale invalid'])
})

test('a comment may answer another one by its id', () => {
  const parentId = '0193a5b0-7d60-7000-8000-000000000000'
  expect(parse({ parentId }).parentId).toBe(parentId)
  for (const none of [undefined, null, '']) expect(parse({ parentId: none }).parentId).toBeUndefined()
})

test.each<unknown>(['1', 'x', "' OR 1=1", 7, {}])('%j is no id of a comment', (parentId) => {
  expect(faultsOf({ parentId })).toEqual(['parentId invalid'])
})

test('every wrong field is named, each once', () => {
  const all = { name: '', email: 'x', body: '\u0000'.repeat(10_001), locale: 'x', parentId: 'x' }
  expect(faultsOf(all)).toEqual([
    'name missing',
    'email invalid',
    'body too_long',
    'locale invalid',
    'parentId invalid',
  ])
  expect(faultsOf({ name: undefined, body: undefined, locale: undefined })).toHaveLength(3)
})

test('notices are asked for by true or by the box of a form, and by nothing else', () => {
  const asked = (notify: unknown) => parse({ email: 'ada@example.org', notify }).notify
  expect([true, 'on'].map(asked)).toEqual([true, true])
  expect([undefined, null, false, '', 'off', 1].map(asked)).toEqual(Array(6).fill(undefined))
})

test('whoever wants notices gives an address', () => {
  expect(faultsOf({ notify: true })).toEqual(['email missing'])
})
