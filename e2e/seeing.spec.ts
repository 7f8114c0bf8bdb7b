import { startCollector } from './support/collector'
import { startSite } from './support/site'
import { expect, post, test } from './support/test'

test('the numbers are there for the inside, and unknown behind a proxy', async ({ site, request }) => {
  await request.get(`/api/stats?slugs=${post}`)
  const inside = await (await fetch(`${site.url}/metrics`)).text()
  expect(inside).toMatch(/^slipway_http_requests_total\{method="GET",route="\/api\/stats",status="200"\} \d/m)
  expect(inside).toMatch(/^slipway_database_connections\{state="idle"\} \d/m)
  expect(inside).toMatch(/^slipway_build_info\{version="[^"]+",revision="[^"]+",node="[^"]+"\} 1$/m)
  expect((await request.get('/metrics')).status()).toBe(404)
})

test('what is dynamic names its request, and documents do not', async ({ request }) => {
  const headers = { 'X-Request-Id': 'edge-00000001' }
  const stats = await request.get(`/api/stats?slugs=${post}`, { headers })
  expect(stats.headers()['x-request-id']).toBe('edge-00000001')
  expect((await request.get('/zh', { headers })).headers()['x-request-id']).toBeUndefined()
})

test('a trace leads from the edge over the framework to the database', async ({ documents }) => {
  const collector = await startCollector()
  const site = await startSite(documents, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint })
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01`, 'X-Request-Id': 'edge-00000002' }
  expect((await fetch(`${site.url}/api/stats?slugs=${post}`, { headers })).status).toBe(200)
  // Ending the server delivers what it has not sent yet.
  await site.close()
  collector.close()
  const all = collector.deliveries.join('\n')
  expect(all).toContain('"executing api route (app) /api/stats"')
  expect(all).toContain("/*request_id='edge-00000002'*/")
  expect(all.split(`"traceId":"${traceId}"`).length).toBeGreaterThan(5)
})
