import { expect, test } from 'vitest'
import { findWords } from './words'

const found = (text: string, ...words: string[]) => findWords([text], words).length

test.each([
  ['Get VIAGRA here', 'viagra'],
  ['ｖｉａｇｒａ', 'viagra'],
  ['via\u200Bgra', 'viagra'],
  ['play the online\n casino now', 'online casino'],
  ['请加微信号', '微信'],
  ['加 微 信', '微信'],
  ['加·微.信', '微信'],
  ['ﾊﾟﾁﾝｺ', 'パチンコ'],
  ['visit bad.example/now', 'bad.example'],
])('%j has %j', (text, word) => {
  expect(found(text, word)).toBe(1)
})

test.each([
  ['a class of its own', 'ass'],
  ['微服务的信任', '微信'],
  ['casinos', 'casino'],
  ['badxexample', 'bad.example'],
  ['anything', '   '],
])('%j has no %j', (text, word) => {
  expect(found(text, word)).toBe(0)
})

test('the name counts as well, and a word is not found across name and text', () => {
  expect(findWords(['casino', 'hello'], ['casino'])).toEqual([{ code: 'word', weight: 6 }])
  expect(findWords(['加微', '信号'], ['微信'])).toEqual([])
})

test('a long list and a long text take no long time', () => {
  const words = Array.from({ length: 500 }, (_, index) => `word${index}`)
  expect(found('word '.repeat(2000), ...words)).toBe(0)
})
