import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
})

async function outcome(headers: Record<string, string>, siteUrl = ''): Promise<string> {
  vi.stubEnv('DATABASE_URL', 'mysql://u:p@localhost/x')
  vi.stubEnv('SITE_URL', siteUrl)
  // The settings are read once.
  vi.resetModules()
  const { requireSameOrigin } = await import('./same-origin.ts')
  try {
    requireSameOrigin(new Request('http://internal/', { method: 'POST', headers }))
    return 'allowed'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

test('a page of this host may write', async () => {
  expect(await outcome({ host: 'localhost:3000', origin: 'http://localhost:3000' })).toBe('allowed')
  expect(await outcome({ host: 'Blog.Example', origin: 'https://blog.example' })).toBe('allowed')
})

test.each([
  'https://evil.example',
  'http://localhost:3001',
  'http://localhost',
  'http://localhost:3000.evil.example',
  'http://evil.example/localhost:3000',
  'http://localhost:3000@evil.example',
])('a page of %s may not', async (origin) => {
  expect(await outcome({ host: 'localhost:3000', origin })).toBe('cross_origin')
})

test.each(['null', '', 'garbage', 'file://'])('an origin of "%s" is another site', async (origin) => {
  expect(await outcome({ host: 'localhost:3000', origin })).toBe('cross_origin')
  expect(await outcome({ origin })).toBe('cross_origin')
})

test('an origin that says same-origin about itself is still compared', async () => {
  const headers = { host: 'localhost:3000', origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }
  expect(await outcome(headers)).toBe('cross_origin')
})

test('behind a proxy that changes the host the address of the site counts', async () => {
  const headers = { host: 'site:3000', origin: 'https://blog.example' }
  expect(await outcome(headers)).toBe('cross_origin')
  expect(await outcome(headers, 'https://blog.example/')).toBe('allowed')
})

test('the address of the site includes its scheme', async () => {
  expect(await outcome({ host: 'site:3000', origin: 'http://blog.example' }, 'https://blog.example')).toBe(
    'cross_origin',
  )
})

test.each([
  ['same-origin', 'allowed'],
  ['none', 'allowed'],
  ['same-site', 'cross_origin'],
  ['cross-site', 'cross_origin'],
])('without an origin, Sec-Fetch-Site: %s is %s', async (site, result) => {
  expect(await outcome({ host: 'localhost:3000', 'sec-fetch-site': site })).toBe(result)
})

test('a program that is no browser sends neither', async () => {
  expect(await outcome({ host: 'localhost:3000' })).toBe('allowed')
})
