import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { noteFlood } from '../lib/server/flood.ts'
import { peerHeader } from '../lib/peer-header.ts'
import { refuseFlood } from './refuse-flood.ts'

const proxy = '127.0.0.1'
let server: Server
let origin: string

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', 'mysql://u:p@localhost/x')
  server = createServer((request, response) => {
    request.headers[peerHeader] = proxy
    if (!refuseFlood(request, response, request.url, [proxy])) response.end('passed')
  }).listen(0, proxy)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  origin = `http://${proxy}:${port}`
  noteFlood('203.0.113.7', 40)
})

afterAll(() => {
  server.close()
})

type Sent = { from?: string; path?: string; type?: string; method?: string }

const send = ({
  from = '203.0.113.7',
  path = '/api/posts/a/comments',
  type = 'application/json',
  method = 'POST',
}: Sent) =>
  fetch(`${origin}${path}`, {
    method,
    headers: { 'X-Forwarded-For': from, 'Content-Type': type, 'Accept-Language': 'zh' },
    ...(method === 'POST' ? { body: 'x'.repeat(20_000) } : {}),
  })

test('an address without attempts is refused before anything else, in its language', async () => {
  const response = await send({})
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('40')
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ code: 'too_many_comments', title: '请稍等', status: 429 })
})

test('somebody with a form gets words', async () => {
  const response = await send({ type: 'application/x-www-form-urlencoded' })
  expect(response.status).toBe(429)
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await response.text()).toMatch(/^请稍等\n\n/)
})

test.each([
  ['another address', { from: '203.0.113.8' }],
  ['reading', { method: 'GET' }],
  ['counting a view', { path: '/api/posts/a/views' }],
])('%s passes', async (_, sent) => {
  expect(await (await send(sent)).text()).toBe('passed')
})

test('an address that the client invented does not hide the one behind the proxy', async () => {
  expect((await send({ from: '198.51.100.1, 203.0.113.7' })).status).toBe(429)
})
