import { createServer, request, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { directEndpoints } from '../lib/server/direct-endpoints.ts'
import { answerDirectly } from './direct.ts'

let server: Server
let base: string

beforeEach(async () => {
  server = createServer((incoming, response) => {
    response.setHeader('X-Before', 'kept')
    const address = decodeURIComponent(incoming.url ?? '/').split('?')[0] ?? '/'
    if (!answerDirectly(incoming, response, address)) response.writeHead(418).end('next')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  directEndpoints().set('POST views', async (asked, slug, body) => {
    const seen = { slug, body, size: body.length, agent: asked.headers.get('user-agent') }
    return Response.json(seen, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  })
})
afterEach(() => {
  directEndpoints().clear()
  server.closeAllConnections()
  server.close()
})

const post = (path: string, body?: BodyInit) =>
  fetch(base + path, { method: 'POST', body, headers: { 'user-agent': 'reader' } })

test('the endpoint gets slug, headers and body, and its answer is sent with what was set before', async () => {
  const response = await post('/api/posts/%E8%88%B9/views?x=1', '{"a":1}')
  expect(response.status).toBe(201)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(response.headers.get('x-before')).toBe('kept')
  expect(await response.json()).toEqual({ slug: '船', body: '{"a":1}', size: 7, agent: 'reader' })
})

test.each([
  ['GET', '/api/posts/a/views'],
  ['POST', '/api/posts/a/comments'],
  ['POST', '/api/posts/a/b/views'],
  ['POST', '/en/api/posts/a/views'],
])('%s %s is left to Next', async (method, path) => {
  expect((await fetch(base + path, { method })).status).toBe(418)
})

test('what Next has not loaded is left to it', async () => {
  directEndpoints().clear()
  expect((await post('/api/posts/a/views')).status).toBe(418)
})

test('of a body without end so much is read that the endpoint can refuse it', async () => {
  const { size } = await (await post('/api/posts/a/views', 'x'.repeat(1_000_000))).json()
  expect(size).toBeGreaterThan(64 * 1024)
  expect(size).toBeLessThan(1_000_000)
})

test('a client that goes away in the middle of its body leaves nothing behind', async () => {
  const called = vi.fn(async () => new Response())
  directEndpoints().set('POST views', called)
  const closed = new Promise((resolve) => server.on('connection', (socket) => socket.on('close', resolve)))
  const sent = request(`${base}/api/posts/a/views`, { method: 'POST', headers: { 'content-length': '100' } })
  sent.on('error', () => undefined)
  sent.write('half', () => sent.destroy())
  await closed
  expect((await post('/api/posts/a/views')).status).toBe(200)
  expect(called).toHaveBeenCalledTimes(1)
})
