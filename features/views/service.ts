import 'server-only'
import { isbot } from 'isbot'
import { microBatch } from '@/lib/micro-batch'
import { retryConflicts } from '@/lib/server/retry-conflicts'
import { visitorOf } from '@/lib/server/visitor/visitor'
import { readStats, storeViews, type Stats, type View } from './repository'

// 20 ms of waiting and a few for the transaction stay within the 50 ms that a batch may take.
const record = microBatch((views: View[]) => retryConflicts(() => storeViews(views)), {
  delay: 20,
  size: 200,
})

/**
 * Programs that say what they are. A headless browser is not one by that alone: it has run the page and shown
 * it to somebody, a test or a person.
 */
function isRobot(agent: string | null): boolean {
  return !agent || isbot(agent.replace('HeadlessChrome', 'Chrome'))
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
