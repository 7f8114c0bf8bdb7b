import { expect, test } from 'vitest'
import { findRepeats } from './repeats'

const long = 'Great post, visit my shop for cheap clusters'
const here = { isSameWriter: true, isSameArticle: true }
const there = { isSameWriter: true, isSameArticle: false }
const other = { isSameWriter: false, isSameArticle: true }

test('what nobody has written is no repetition', () => {
  expect(findRepeats(long, [])).toEqual([])
})

test('the same writer again waits for a moderator, a third time is spam', () => {
  expect(findRepeats(long, [here])).toEqual([{ code: 'repeated', weight: 6 }])
  expect(findRepeats(long, [there])).toEqual([{ code: 'repeated', weight: 6 }])
  expect(findRepeats(long, [here, there])).toEqual([{ code: 'repeated', weight: 10 }])
})

test('another writer with the same long text waits, a third is spam', () => {
  expect(findRepeats(long, [other])).toEqual([{ code: 'repeated_elsewhere', weight: 6 }])
  expect(findRepeats(long, [other, other])).toEqual([{ code: 'repeated_elsewhere', weight: 10 }])
})

test.each(['Thanks!', '+1', '谢谢', '写得很好'])('%s may come from many, and on many articles', (short) => {
  expect(findRepeats(short, [other, other, there])).toEqual([])
  expect(findRepeats(short, [here])).toEqual([{ code: 'repeated', weight: 6 }])
})

test('a Chinese sentence is long enough to be known again', () => {
  expect(findRepeats('加我微信领取优惠券吧', [other])).toHaveLength(1)
})
