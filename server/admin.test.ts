import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareAdmin } from './admin.ts'

let seen: IncomingHttpHeaders = {}
const server = createServer((request, response) => {
  prepareAdmin(request, response, false)
  seen = request.headers
  response.end()
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

const forged = { 'content-security-policy': "script-src 'nonce-known'", 'x-slipway-address': '/admin/forged' }

async function ask(path: string): Promise<Headers> {
  const { port } = server.address() as AddressInfo
  return (await fetch(`http://127.0.0.1:${port}${path}`, { headers: forged })).headers
}

test('an answer below /admin has a nonce of its own, which Next gets too', async () => {
  const policies = await Promise.all(
    ['/admin', '/admin/people?q=a'].map(async (path) => (await ask(path)).get('content-security-policy')),
  )
  const nonces = policies.map((policy) => /script-src 'self' 'nonce-([\w+/=]{24})';/.exec(policy ?? '')?.[1])
  expect(nonces[0]).toBeDefined()
  expect(nonces[0]).not.toBe(nonces[1])
  const policy = (await ask('/admin/people?q=a')).get('content-security-policy')
  expect(seen['content-security-policy']).toBe(policy)
  expect(seen['x-slipway-address']).toBe('/admin/people?q=a')
})

test('it is stored by nobody and found by nobody', async () => {
  const headers = await ask('/admin/sign-in')
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
})

test.each(['/en', '/administrator', '/api/admin/x'])(
  '%s is no page of moderators, and forged headers end here',
  async (path) => {
    const headers = await ask(path)
    expect(headers.get('content-security-policy')).toBeNull()
    expect(seen['content-security-policy']).toBeUndefined()
    expect(seen['x-slipway-address']).toBeUndefined()
  },
)
