import { expect, test } from 'vitest'
import { filled } from './filled'

test('each slot gets its value, as often as it is there', () => {
  expect(filled('{n} of {all}, {n}', { n: 2, all: '7' })).toBe('2 of 7, 2')
})

test.each(['$&', '$`', "$'", '$$', '{number}', '{name}'])('a value is text, even %s', (name) => {
  expect(filled('Replying to {name}, no. {number}', { name, number: 4 })).toBe(`Replying to ${name}, no. 4`)
})

test('a slot that nothing is known for stays', () => {
  expect(filled('{name} and {other}', { name: 'Ada' })).toBe('Ada and {other}')
})
