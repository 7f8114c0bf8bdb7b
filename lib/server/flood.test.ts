import { expect, test } from 'vitest'
import { countRefusedForm, floodSeconds, noteFlood } from './flood'

test('an address is refused for as long as it was said, and no other', () => {
  noteFlood('192.0.2.7', 30)
  expect(floodSeconds('192.0.2.7')).toBe(30)
  expect(floodSeconds('192.0.2.8')).toBe(0)
})

test('addresses of one IPv6 subscriber are one', () => {
  noteFlood('2001:db8:1:2::1', 30)
  expect(floodSeconds('2001:db8:1:2:ffff::9')).toBe(30)
  expect(floodSeconds('2001:db8:1:3::1')).toBe(0)
})

test('refused forms are counted for each address', () => {
  const count = (address: string) => [1, 2, 3].map(() => countRefusedForm(address))
  expect(count('192.0.2.9')).toEqual([1, 2, 3])
  expect(count('192.0.2.10')).toEqual([1, 2, 3])
})
