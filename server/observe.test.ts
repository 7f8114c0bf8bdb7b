import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { metrics } from '../lib/server/metrics.ts'
import { requestId } from '../lib/server/request-context.ts'
import { serveMetrics } from './metrics.ts'
import { observe } from './observe.ts'

type Line = Record<string, unknown>

const lines = vi.hoisted((): { info: Line[]; debug: Line[] } => ({ info: [], debug: [] }))
vi.mock('../lib/server/log.ts', () => ({
  log: () => ({
    info: (line: Line) => lines.info.push(line),
    debug: (line: Line) => lines.debug.push(line),
  }),
}))

const closing: (() => void)[] = []

beforeEach(() => {
  lines.info.length = lines.debug.length = 0
  metrics().registry.resetMetrics()
})
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function serve(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(observe(handler))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => void server.close().closeAllConnections())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}

const scrape = () => metrics().registry.metrics()

test('a request is one line without anything that says who asked or for what', async () => {
  const origin = await serve((_, response) => void response.writeHead(201).end('done'))
  const headers = {
    'x-request-id': 'edge-0001',
    'user-agent': 'secret agent',
    'x-forwarded-for': '192.0.2.7',
  }
  await fetch(`${origin}/api/posts/my-article/comments?q=secret`, { method: 'POST', headers })
  await vi.waitFor(() => expect(lines.info).toHaveLength(1))
  expect(lines.info[0]).toEqual({
    request_id: 'edge-0001',
    method: 'POST',
    route: '/api/posts/:slug/comments',
    status: 201,
    milliseconds: expect.any(Number),
  })
})

test.each(['/zh', '/icon.svg', '/healthz', '/metrics'])('%s is a line for debugging', async (path) => {
  const origin = await serve((_, response) => void response.end())
  await fetch(origin + path)
  await vi.waitFor(() => expect(lines.debug).toHaveLength(1))
  expect(lines.info).toEqual([])
})

test('dynamic answers name their request, files do not', async () => {
  const origin = await serve((_, response) => void response.end(requestId()))
  const given = { headers: { 'x-request-id': 'edge-0001' } }
  const dynamic = await fetch(`${origin}/api/stats`, given)
  expect(dynamic.headers.get('x-request-id')).toBe('edge-0001')
  expect(await dynamic.text()).toBe('edge-0001')
  expect((await fetch(`${origin}/zh`, given)).headers.get('x-request-id')).toBeNull()
  const own = await fetch(`${origin}/api/stats`, { headers: { 'x-request-id': "' or 1=1" } })
  expect(own.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('requests are counted and measured by route', async () => {
  const origin = await serve((request, response) => {
    response.statusCode = request.url?.startsWith('/api/stats') ? 200 : 404
    response.end()
  })
  for (const path of ['/api/stats', '/api/stats?slugs=a', '/wp-login.php']) await fetch(origin + path)
  await vi.waitFor(() => expect(lines.info).toHaveLength(3))
  const text = await scrape()
  expect(text).toContain('slipway_http_requests_total{method="GET",route="/api/stats",status="200"} 2')
  expect(text).toContain('slipway_http_requests_total{method="GET",route="other",status="404"} 1')
  expect(text).toContain('slipway_http_request_duration_seconds_count{method="GET",route="/api/stats"} 2')
  expect(text).toContain('slipway_http_requests_in_flight 0')
})

test('a client that leaves is counted as such, and no longer in flight', async () => {
  const arrived = Promise.withResolvers<undefined>()
  const origin = await serve(() => arrived.resolve(undefined))
  const request = httpRequest(`${origin}/api/stats`).on('error', () => undefined)
  request.end()
  await arrived.promise
  expect(await scrape()).toContain('slipway_http_requests_in_flight 1')
  request.destroy()
  await vi.waitFor(() => expect(lines.info).toMatchObject([{ status: 499 }]))
  expect(await scrape()).toContain('slipway_http_requests_in_flight 0')
})

test('the numbers are for those who ask this process itself', async () => {
  const origin = await serve((request, response) => {
    if (!serveMetrics(request, response)) response.writeHead(404).end()
  })
  const inside = await fetch(`${origin}/metrics`)
  expect(inside.headers.get('content-type')).toMatch(/^text\/plain; version=/)
  expect(await inside.text()).toMatch(/^nodejs_eventloop_lag_seconds \d/m)
  for (const name of ['x-forwarded-for', 'forwarded'])
    expect((await fetch(`${origin}/metrics`, { headers: { [name]: 'for=192.0.2.7' } })).status).toBe(404)
  expect((await fetch(`${origin}/metrics`, { method: 'POST' })).status).toBe(404)
})
