import { expect, test } from 'vitest'
import { readToken, signToken } from './token'

const secret = Buffer.alloc(32, 1)
const token = signToken('confirm', '01a209ac-662c-73b1', secret)

test('a token says what it was signed for', () => {
  expect(readToken('confirm', token, secret)).toBe('01a209ac-662c-73b1')
  expect(token).toMatch(/^[\w.-]+$/)
})

test.each([
  ['another use', () => readToken('stop', token, secret)],
  ['another key', () => readToken('confirm', token, Buffer.alloc(32, 2))],
  ['another subject', () => readToken('confirm', token.replace('01a2', '01a3'), secret)],
  ['no signature', () => readToken('confirm', '01a209ac-662c-73b1', secret)],
  ['an empty one', () => readToken('confirm', '01a209ac-662c-73b1.', secret)],
  ['more parts', () => readToken('confirm', `${token}.x`, secret)],
  ['nothing', () => readToken('confirm', '', secret)],
])('%s is not valid', (_, read) => {
  expect(read()).toBeUndefined()
})
