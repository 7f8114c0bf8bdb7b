import { expect, test } from 'vitest'
import { addressWithin } from './admin-address.ts'

test.each([
  '/admin',
  '/admin/comments?status=spam&page=2',
  '/admin/comments?text=a*b+(c)',
  '/admin?next=%2Fadmin',
  '/admin/people/a-b',
  '/admin?//example.org',
])('%s is an address of ours', (address) => expect(addressWithin(address)).toBe(address))

test.each([
  'https://example.org/admin',
  '//example.org',
  '/\\example.org',
  '/admin\r\nSet-Cookie: a=b',
  '/administrator',
  '/admin/../../example',
  '/admin/..//example.org',
  '/admin/%2e%2e/en',
  '/admin\\..\\..\\en',
  '/en',
  '',
  undefined,
  7,
])('%j leads to the queue', (address) => expect(addressWithin(address)).toBe('/admin'))
