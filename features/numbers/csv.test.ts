import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('lines end with CRLF, and the file begins with the mark of UTF-8', () => {
  expect(toCsv(['day', 'views'], [['2026-11-25', 3]])).toBe('\uFEFFday,views\r\n2026-11-25,3\r\n')
})

test('commas, quotes and line breaks are quoted', () => {
  expect(toCsv(['a,b'], [['say "hi"'], ['two\nlines'], ['标题，全角']])).toBe(
    '\uFEFF"a,b"\r\n"say ""hi"""\r\n"two\nlines"\r\n标题，全角\r\n',
  )
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])('%j is no formula', (text) => {
  const [, line = ''] = toCsv(['x'], [[text]]).split('\r\n')
  expect(line.replace(/^"/, '')).toMatch(/^'/)
})

test('numbers stay numbers, negative ones too', () => {
  expect(toCsv(['x'], [[-3]])).toBe('\uFEFFx\r\n-3\r\n')
})
