import { expect, test } from 'vitest'
import { securityHeaders } from './security-headers.ts'

function policy(development: boolean): Map<string, string> {
  const directives = (securityHeaders(development)['Content-Security-Policy'] ?? '').split('; ')
  return new Map(directives.map((directive) => [directive.split(' ', 1)[0] ?? '', directive]))
}

test('documents may load their own files and nothing inline', () => {
  const csp = policy(false)
  expect(csp.get('default-src')).toBe("default-src 'none'")
  expect(csp.get('script-src')).toBe("script-src 'self'")
  expect(csp.get('style-src')).toBe("style-src 'self'")
  expect([...csp.values()].join()).not.toMatch(/unsafe|https?:|\*/)
})

test('nobody may frame the site, change its base, or be sent its forms', () => {
  const csp = policy(false)
  expect(csp.get('frame-ancestors')).toBe("frame-ancestors 'none'")
  expect(csp.get('base-uri')).toBe("base-uri 'none'")
  expect(csp.get('form-action')).toBe("form-action 'self'")
})

test('what default-src does not cover is named', () => {
  expect([...policy(false).keys()]).toEqual(
    expect.arrayContaining(['form-action', 'base-uri', 'frame-ancestors']),
  )
})

test('development allows what live reload needs and keeps the rest', () => {
  const csp = policy(true)
  expect(csp.get('script-src')).toBe("script-src 'self' 'unsafe-inline' 'unsafe-eval'")
  expect(csp.get('connect-src')).toBe("connect-src 'self' ws:")
  expect(csp.get('frame-ancestors')).toBe("frame-ancestors 'none'")
})

test('every response has the other headers too', () => {
  expect(securityHeaders(false)).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Strict-Transport-Security': expect.stringMatching(/^max-age=\d+/),
    'Permissions-Policy': expect.stringContaining('geolocation=()'),
  })
})
