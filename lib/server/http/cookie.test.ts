import { expect, test } from 'vitest'
import { cookieValue, setCookie } from './cookie'

test.each([
  ['a=1', '1'],
  ['b=2; a=1', '1'],
  ['b=2;a=x=y', 'x=y'],
  ['aa=2; ba=3', undefined],
  ['a', ''],
  ['', undefined],
  [null, undefined],
])('of %j the value of a is %j', (header, value) => {
  expect(cookieValue(header, 'a')).toBe(value)
})

test('no script reads it, no other site’s page writes with it, and with HTTPS it goes nowhere else', () => {
  const cookie = { name: 'a', value: 'b', keptSeconds: 60, isSecure: true }
  expect(setCookie(cookie)).toBe('a=b; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure')
  expect(setCookie({ ...cookie, path: '/api', isSecure: false })).toBe(
    'a=b; Max-Age=60; Path=/api; HttpOnly; SameSite=Lax',
  )
})

test('without a value it is taken away', () => {
  expect(setCookie({ name: 'a', value: undefined, keptSeconds: 60, isSecure: false })).toBe(
    'a=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
  )
})
