import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { peerHeader } from '@/lib/peer-header'

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'mysql://u:p@localhost/d')
})
afterEach(() => vi.unstubAllEnvs())

async function originOf(
  headers: Record<string, string>,
  settings: Record<string, string> = {},
): Promise<string> {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  vi.resetModules()
  const { originOf: ask } = await import('./origin')
  return ask(new Headers(headers))
}

test('is the host that the browser named, by HTTP when nobody says otherwise', async () => {
  expect(await originOf({ host: 'Blog.Example.org:8080' })).toBe('http://blog.example.org:8080')
  expect(await originOf({ host: '[::1]:3000' })).toBe('http://[::1]:3000')
})

test('is HTTPS when a trusted proxy or SITE_URL says so, and not when a client does', async () => {
  const claim = { host: 'example.org', 'x-forwarded-proto': 'https' }
  expect(await originOf({ ...claim, [peerHeader]: '203.0.113.9' })).toBe('http://example.org')
  const proxy = { TRUSTED_PROXIES: '10.0.0.0/8' }
  expect(await originOf({ ...claim, [peerHeader]: '10.1.2.3' }, proxy)).toBe('https://example.org')
  expect(await originOf({ host: 'example.org' }, { SITE_URL: 'https://example.org' })).toBe(
    'https://example.org',
  )
})

test('is SITE_URL, else this machine, when the host is none', async () => {
  const bad = ['', 'a b', 'evil.example/..', 'user@evil.example', 'evil.example:port', '-']
  for (const host of bad) expect(await originOf({ host })).toBe('http://localhost:3000')
  expect(await originOf({ host: 'a/b' }, { SITE_URL: 'https://example.org' })).toBe('https://example.org')
})
