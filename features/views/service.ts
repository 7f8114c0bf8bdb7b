import 'server-only'
import { createHash } from 'node:crypto'
import { createIsbotFromList, list } from 'isbot'
import { microBatch } from '@/lib/micro-batch'
import { withDeadline } from '@/lib/server/deadline'
import { env } from '@/lib/server/env'
import { metrics } from '@/lib/server/metrics'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { sourceOf, visitorOf } from '@/lib/server/visitor/visitor'
import type { Reading, Readership, Stats } from './model'
import { wishesPrivacy } from './privacy'
import { referrerHost } from './referrer'
import { storeReadings } from './counting/repository'
import { readMostViewed, readStats } from './repository'
import type { ViewReport } from './schema'

async function storeBatch(batch: Reading[]): Promise<ReadonlyMap<string, number>> {
  // A connection that hangs must not hold up the batches behind it.
  const { views, added } = await withDeadline(retryConflicts(() => storeReadings(batch)))
  metrics().viewBatchSize.observe(batch.length)
  metrics().viewsCounted.inc(added)
  return views
}

// Under load batches grow by what comes while others are stored; without it nobody waits long for company.
const record = microBatch(storeBatch, { delay: 4, size: 200, atOnce: 1 })

/** What people use to look at a site or to try its API. They may be anybody's, and they are no crawlers. */
const tools = [
  'client-42',
  'curl/8.5.0',
  'Go-http-client/1.1',
  'HeadlessChrome/150',
  'Java/21',
  'Mozilla/5.0 (X11; Linux x86_64)',
  'node',
  'PostmanRuntime/7',
  'python-requests/2.32',
  'reader 7',
  'Wget/1.21',
]

/** isbot's patterns without those that take every tool for a robot, and with the address that robots give. */
const namesItselfRobot = createIsbotFromList([
  ...list.filter((pattern) => !tools.some((tool) => new RegExp(pattern, 'i').test(tool))),
  'https?://',
])

function isRobot(agent: string | null): boolean {
  return agent !== null && namesItselfRobot(agent)
}

/** Eight bytes of an opening's name. Openings without one are the same opening: a repetition cannot be told. */
function openingOf(name = ''): Reading['opening'] {
  return new Uint8Array(createHash('sha256').update(name).digest().subarray(0, 8))
}

function ownHosts(request: Request): string[] {
  const host = (request.headers.get('host') ?? '').toLowerCase().replace(/:\d+$/, '')
  const { SITE_URL } = env()
  return SITE_URL ? [host, new URL(SITE_URL).hostname] : [host]
}

/**
 * Counts a view: a visitor once for each article and day, each opening of the page once, and once for each visitor and
 * day that the end was reached. Robots are not counted, nor are readers whose browser asks not to be tracked. When this
 * resolves, the view is committed.
 * @returns the views of the article now
 */
export async function countView(request: Request, slug: string, report: ViewReport = {}): Promise<number> {
  const { headers } = request
  if (wishesPrivacy(headers) || isRobot(headers.get('user-agent')))
    return (await readStats([slug]))[slug]?.views ?? 0
  const [visitor, source] = await Promise.all([visitorOf(request), sourceOf(request)])
  const opening = report.finished ? null : openingOf(report.opening)
  const referrer = referrerHost(report.referrer, ownHosts(request))
  const views = await record({ slug, visitor, source, opening, referrer })
  return views.get(slug) ?? 0
}

/** The counters of articles, by slug. */
export async function statsOf(slugs: string[]): Promise<Record<string, Stats>> {
  return readStats(slugs)
}

const weekDays = 7
const dayMilliseconds = 86_400_000
/** Rows asked for: some may be of articles that were taken back, or that the reader's language lacks. */
const candidates = 100

/**
 * The most viewed articles of the last seven days (UTC, today included), at most `count` of them.
 * @param isShown whether the reader can be led to the article
 */
export async function mostViewedThisWeek(
  isShown: (slug: string) => boolean,
  count: number,
): Promise<Readership[]> {
  const first = new Date(Date.now() - (weekDays - 1) * dayMilliseconds)
  const most = await readMostViewed(first.toISOString().slice(0, 10), candidates)
  return most.filter(({ slug }) => isShown(slug)).slice(0, count)
}
