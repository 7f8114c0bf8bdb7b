import { isPublished } from '../../lib/published.ts'
import type { Scheduled } from './publications.ts'

/** Articles by the moment at which they come out together. */
export type Moment = { at: string; articles: string[] }

function byMoment(publications: Scheduled[]): Moment[] {
  const moments = new Map<string, string[]>()
  for (const { publishedAt, slug, locale } of publications)
    moments.set(publishedAt, [...(moments.get(publishedAt) ?? []), `${slug} (${locale})`])
  return [...moments].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, articles]) => ({ at, articles }))
}

/**
 * What a site that was built at `since` does not show yet, and what is still to come.
 * @param since moments in ISO 8601, UTC, as all others
 */
export function scheduleOf(
  publications: Scheduled[],
  since: string,
  now: string,
): { due: Moment[]; waiting: Moment[] } {
  const written = publications.filter(({ draft }) => !draft)
  const isOut = (each: Scheduled) => isPublished(each, now)
  return {
    due: byMoment(written.filter((each) => isOut(each) && !isPublished(each, since))),
    waiting: byMoment(written.filter((each) => !isOut(each))),
  }
}
