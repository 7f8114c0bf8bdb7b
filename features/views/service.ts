import 'server-only'
import { createIsbotFromList, list } from 'isbot'
import { microBatch } from '@/lib/micro-batch'
import { metrics } from '@/lib/server/metrics'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { visitorOf } from '@/lib/server/visitor/visitor'
import { readStats, storeViews, type Stats, type View } from './repository'

async function storeBatch(batch: View[]): Promise<ReadonlyMap<string, number>> {
  const { views, added } = await retryConflicts(() => storeViews(batch))
  metrics().viewBatchSize.observe(batch.length)
  metrics().viewsCounted.inc(added)
  return views
}

// 20 ms of waiting and a few for the transaction stay within the 50 ms that a batch may take.
const record = microBatch(storeBatch, { delay: 20, size: 200 })

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

/**
 * Counts a view: once for each visitor, article and day; robots are not visitors. When this resolves, the
 * view is committed.
 * @returns the views of the article now
 */
export async function countView(request: Request, slug: string): Promise<number> {
  if (isRobot(request.headers.get('user-agent'))) return (await readStats([slug]))[slug]?.views ?? 0
  const views = await record({ slug, visitor: await visitorOf(request) })
  return views.get(slug) ?? 0
}

/** The counters of articles, by slug. */
export async function statsOf(slugs: string[]): Promise<Record<string, Stats>> {
  return readStats(slugs)
}
