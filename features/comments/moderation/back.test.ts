import { expect, test } from 'vitest'
import { backTo } from './back'

test.each([
  ['/admin', '/admin'],
  ['/admin/comments?text=a&status=spam', '/admin/comments?text=a&status=spam'],
  ['/admin?done=1&problem=2', '/admin'],
  ['/administer', '/admin'],
  ['//evil.example/admin', '/admin'],
  ['/admin/../en', '/admin'],
  ['/admin\\..\\..\\en', '/admin'],
  ['https://evil.example/admin', '/admin'],
  ['/admin?//evil.example', '/admin?%2F%2Fevil.example='],
  [undefined, '/admin'],
])('%s leads back to %s', (asked, page) => {
  expect(backTo(asked)).toBe(page)
})

test('what happened is added', () => {
  expect(backTo('/admin?status=spam', { done: 'x' })).toBe('/admin?status=spam&done=x')
})
