import 'server-only'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { isDraining } from './lifecycle.ts'
import { mailMetrics } from './mail/metrics.ts'
import { processShared } from './process-shared.ts'
import type { ServedBy } from './served-by.ts'

/** What is asked about the pool of connections; mariadb's Pool has it. */
export interface WatchedPool {
  activeConnections(): number
  idleConnections(): number
  taskQueueSize(): number
}

/** Told by modules that this one must not import: they bring Prisma with them. */
const sources = processShared('metric sources', () => ({
  pool: undefined as WatchedPool | undefined,
  ready: async (): Promise<boolean> => false,
}))

function httpMetrics(registers: Registry[]) {
  return {
    requests: new Counter({
      name: 'slipway_http_requests_total',
      help: 'Answers by route and status; 499 when the client left before the answer was sent',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    duration: new Histogram({
      name: 'slipway_http_request_duration_seconds',
      help: 'Time from the request to the end of its answer',
      labelNames: ['method', 'route'],
      // From a file off the disk to the 8 s after which an endpoint gives up.
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    inFlight: new Gauge({
      name: 'slipway_http_requests_in_flight',
      help: 'Requests that are being answered',
      registers,
    }),
  }
}

function siteMetrics(registers: Registry[]) {
  return {
    commentsStored: new Counter({
      name: 'slipway_comments_stored_total',
      help: 'Comments that were committed; a repeated request counts once',
      registers,
    }),
    commentsRefused: new Counter({
      name: 'slipway_comments_refused_total',
      help: 'Comments that were sent and not stored, by the code of the problem',
      labelNames: ['code'],
      registers,
    }),
    commentsSuspected: new Counter({
      name: 'slipway_comments_suspected_total',
      help: 'What was found suspicious about comments that were let through, by what became of them',
      labelNames: ['reason', 'status'],
      registers,
    }),
    viewsCounted: new Counter({
      name: 'slipway_views_counted_total',
      help: 'Views that were committed as new',
      registers,
    }),
    viewBatchSize: new Histogram({
      name: 'slipway_view_batch_size',
      help: 'Views that were stored in one transaction',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200],
      registers,
    }),
  }
}

function processMetrics(registers: Registry[]) {
  new Gauge({
    name: 'slipway_database_connections',
    help: 'Connections of the pool that are active or idle, and queries waiting for one',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'active' }, sources.pool?.activeConnections() ?? 0)
      this.set({ state: 'idle' }, sources.pool?.idleConnections() ?? 0)
      this.set({ state: 'waiting' }, sources.pool?.taskQueueSize() ?? 0)
    },
  })
  new Gauge({
    name: 'slipway_ready',
    help: '1 if the database answers and its migrations are applied',
    registers,
    async collect() {
      this.set((await sources.ready()) ? 1 : 0)
    },
  })
  new Gauge({
    name: 'slipway_draining',
    help: '1 from the signal to stop until the process ends',
    registers,
    collect() {
      this.set(isDraining() ? 1 : 0)
    },
  })
  return {
    buildInfo: new Gauge({
      name: 'slipway_build_info',
      help: 'The release that runs, and the machine that it runs on',
      labelNames: ['version', 'revision', 'node'],
      registers,
    }),
  }
}

function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    ...httpMetrics(registers),
    ...siteMetrics(registers),
    ...mailMetrics(registers),
    ...processMetrics(registers),
  }
}

/** What this process counts and measures. docs/operating.md explains each name. */
export const metrics = () => processShared('metrics', createMetrics)

/** Shows the connections of this pool from now on. */
export function watchPool(pool: WatchedPool): void {
  sources.pool = pool
}

/** Asked with each scrape, so that the number is right even when nobody asks /readyz. */
export function watchReadiness(ready: () => Promise<boolean>): void {
  sources.ready = ready
}

/** What this process is. */
export function setBuildInfo({ version, revision, node }: ServedBy): void {
  metrics().buildInfo.set({ version, revision, node: node ?? 'unknown' }, 1)
}
