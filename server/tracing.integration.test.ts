import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { trace } from '@opentelemetry/api'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { database } from '../lib/server/db.ts'
import { useSiteDatabase } from '../scripts/testing/site-database.ts'
import { observe } from './observe.ts'
import { startTracing, type Tracing } from './tracing.ts'

// A collector that is one HTTP server, and a site whose handler does what Next and a repository do.

const attribute = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) })
const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(attribute),
})
const delivery = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
})

type Delivery = z.infer<typeof delivery>

useSiteDatabase()

const deliveries: Delivery[] = []
let collect = async (request: IncomingMessage, response: ServerResponse) => {
  expect(request.url).toBe('/v1/traces')
  deliveries.push(delivery.parse(await json(request)))
  response.end('{}')
}

const served = { version: '1.2.3', revision: 'abc', replica: 'web-1', node: null, startedAt: '' }
let tracing: Tracing
let site: string
const servers: Server[] = []

async function listen(handler: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(handler)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const attributes = { 'http.target': request.url }
  await trace.getTracer('next').startActiveSpan('render', { attributes }, async (rendering) => {
    await database().postStat.findMany()
    rendering.end()
  })
  response.end('answered')
}

beforeAll(async () => {
  tracing = startTracing(await listen((request, response) => void collect(request, response)), served)
  site = await listen(observe(tracing.trace((request, response) => void handle(request, response))))
})
afterAll(() => servers.forEach((server) => void server.close().closeAllConnections()))
beforeEach(() => deliveries.splice(0))

const spans = () =>
  deliveries
    .flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans))
    .flatMap((scope) => scope.spans)

function valueOf(attributes: z.infer<typeof attribute>[], key: string): unknown {
  return Object.values(attributes.find((item) => item.key === key)?.value ?? {})[0]
}

async function ask(path: string, headers: Record<string, string> = {}): Promise<string> {
  return (await fetch(site + path, { headers })).text()
}

const traceId = '0af7651916cd43dd8448eb211c80319c'

test('the collector receives a request with all that it started, as part of the trace of the edge', async () => {
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`
  await ask('/api/stats?slugs=secret', { traceparent, 'x-request-id': 'edge-0001' })
  await vi.waitFor(() => expect(spans().map(({ name }) => name)).toContain('GET /api/stats'), 10_000)
  const named = (name: string) => spans().find((item) => item.name === name)
  const [request, render, query] = ['GET /api/stats', 'render', 'prisma:client:operation'].map(named)
  expect(request).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' })
  expect(render).toMatchObject({ traceId, parentSpanId: request?.spanId })
  expect(query).toMatchObject({ traceId, parentSpanId: render?.spanId })
  expect(valueOf(request?.attributes ?? [], 'slipway.request_id')).toBe('edge-0001')
  expect(valueOf(request?.attributes ?? [], 'http.response.status_code')).toBe(200)
  expect(valueOf(deliveries[0]?.resourceSpans[0]?.resource.attributes ?? [], 'service.name')).toBe('slipway')
  expect(JSON.stringify(deliveries)).not.toContain('secret')
})

test('probes and files make no spans', async () => {
  for (const path of ['/healthz', '/zh', '/icon.svg', '/api/stats']) await ask(path)
  await vi.waitFor(() => expect(spans().map(({ name }) => name)).toContain('GET /api/stats'), 10_000)
  expect(new Set(spans().map((item) => item.traceId)).size).toBe(1)
})

test('a collector that is broken breaks no answer, and does not hold up the end', async () => {
  const failures: (typeof collect)[] = [
    async (_, response) => void response.writeHead(500).end(),
    async (request) => void request.socket.destroy(),
    // Never an answer.
    async () => undefined,
  ]
  for (const failure of failures) {
    collect = failure
    expect(await ask('/api/stats')).toBe('answered')
  }
  const started = performance.now()
  await tracing.flush()
  expect(performance.now() - started).toBeLessThan(4_000)
  expect(await ask('/api/stats')).toBe('answered')
})
