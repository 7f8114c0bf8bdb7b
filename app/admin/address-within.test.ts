import { expect, test } from 'vitest'
import { addressWithin } from './address-within'

test.each(['/admin', '/admin/comments?status=spam&page=2', '/admin?next=%2Fadmin', '/admin/people/a-b'])(
  '%s is an address of ours',
  (address) => expect(addressWithin(address)).toBe(address),
)

test.each([
  'https://example.org/admin',
  '//example.org',
  '/\\example.org',
  '/admin\r\nSet-Cookie: a=b',
  '/administrator',
  '/admin/../../example',
  '/en',
  '',
  undefined,
  7,
])('%j leads to the queue', (address) => expect(addressWithin(address)).toBe('/admin'))
