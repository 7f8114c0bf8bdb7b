import { expect, test } from 'vitest'
import { findAddress, toRange } from './addresses'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['192.0.2.7', '192.0.2.0/24'],
  ['::ffff:192.0.2.7', '192.0.2.0/24'],
  ['2001:db8:1::5', '2001:db8::/32'],
  ['2001:db8::1', '2001:0db8:0:0::1'],
])('%s is within %s', (address, entry) => {
  expect(findAddress(address, ['198.51.100.0/24', entry])).toEqual([{ code: 'address', weight: 10 }])
})

test.each([
  ['192.0.3.7', '192.0.2.0/24'],
  ['2001:db9::1', '2001:db8::/32'],
  ['192.0.2.7', '2001:db8::/32'],
  ['unknown', '0.0.0.0/0'],
  [undefined, '0.0.0.0/0'],
])('%s is not within %s', (address, entry) => {
  expect(findAddress(address, [entry])).toEqual([])
})

test.each(['', 'example.org', '10/8', '10.0.0.0/33', '1'])('%j is no range', (entry) => {
  expect(toRange(entry)).toBeUndefined()
})
