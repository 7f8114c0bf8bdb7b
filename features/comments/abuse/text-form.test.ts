import { expect, test } from 'vitest'
import { folded, lettersOf, textDigest } from './text-form'

test.each([
  ['ＦＵＬＬ　ｗｉｄｔｈ', 'full width'],
  ['ｶﾀｶﾅ', 'カタカナ'],
  ['STRASSE', 'straße'],
  ['zero\u200Bwi\u00ADdth\uFEFF', 'zerowidth'],
  ['ﬁle ①', 'file 1'],
])('%j is compared as %j', (text, form) => {
  expect(folded(text)).toBe(folded(form))
})

test('spaces and punctuation do not hide a word', () => {
  expect(lettersOf('加 微。信 — v·x')).toBe('加微信vx')
})

test('texts that differ in spaces, case and widths are the same', () => {
  const digest = textDigest('Buy cheap Nodes, now!')
  expect(digest).toHaveLength(16)
  expect(textDigest('ＢＵＹ  cheap\nnodes now')).toEqual(digest)
  expect(textDigest('Buy cheap pods, now!')).not.toEqual(digest)
})

test('texts of signs alone are not all the same', () => {
  expect(textDigest('👍')).not.toEqual(textDigest('👎'))
})
