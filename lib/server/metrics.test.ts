import { beforeEach, expect, test, vi } from 'vitest'
import { beginDraining } from './lifecycle'
import { metrics, setBuildInfo, watchPool, watchReadiness } from './metrics'

beforeEach(() => metrics().registry.resetMetrics())

const scrape = () => metrics().registry.metrics()

test('another copy of the module counts in the same registry', async () => {
  vi.resetModules()
  const other = await import('./metrics')
  expect(other.metrics).not.toBe(metrics)
  other.metrics().commentsStored.inc()
  expect(await scrape()).toContain('slipway_comments_stored_total 1')
})

test('the pool is asked with each scrape', async () => {
  watchPool({ activeConnections: () => 3, idleConnections: () => 7, taskQueueSize: () => 2 })
  const text = await scrape()
  expect(text).toContain('slipway_database_connections{state="active"} 3')
  expect(text).toContain('slipway_database_connections{state="idle"} 7')
  expect(text).toContain('slipway_database_connections{state="waiting"} 2')
})

test('so is readiness', async () => {
  for (const ready of [true, false]) {
    watchReadiness(async () => ready)
    expect(await scrape()).toContain(`slipway_ready ${ready ? 1 : 0}`)
  }
})

test('what runs, and whether it is about to end', async () => {
  setBuildInfo({ version: '1.2.3', revision: 'abc', replica: 'web-1', node: 'worker-1', startedAt: '' })
  expect(await scrape()).toContain('slipway_draining 0')
  beginDraining()
  const text = await scrape()
  expect(text).toContain('slipway_build_info{version="1.2.3",revision="abc",node="worker-1"} 1')
  expect(text).toContain('slipway_draining 1')
})
