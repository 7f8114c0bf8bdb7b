import { indexBy } from '@/lib/index-by'

/** Articles by the year of their publication, in the order in which they come. */
export function byYear<Dated extends { publishedAt: string }>(
  posts: Dated[],
): [year: string, posts: Dated[]][] {
  return [...indexBy(posts, ({ publishedAt }) => [publishedAt.slice(0, 4)])]
}
