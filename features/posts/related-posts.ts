import { indexBy } from '@/lib/index-by'

type Relatable = { slug: string; tags: string[]; series?: { slug: string } }

/** Another article, and the tags that it has in common with the one that was asked about. */
export type Related<Post> = { post: Post; shared: string[] }

/** As far as is looked around an article within one tag or series: what keeps the work linear. */
const reach = 40

/** Being of one series says as much as one rare tag. */
const seriesWeight = 3

/** The articles around one of a list that is sorted by `place`, that one excluded. */
function around<Post>(list: Post[], post: Post, place: (post: Post) => number): Post[] {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const other = list[middle]
    if (other !== undefined && place(other) < place(post)) low = middle + 1
    else high = middle
  }
  const first = Math.max(0, Math.min(low - reach / 2, list.length - reach - 1))
  return list.slice(first, first + reach + 1).filter((other) => other !== post)
}

/**
 * Finds what belongs to an article: by the tags that they share, rare ones first, and by series.
 * @param posts all articles of a language, the newest first; of equally related ones the newer comes first
 */
export function relatedFinder<Post extends Relatable>(
  posts: Post[],
): (post: Post, count: number) => Related<Post>[] {
  const byTag = indexBy(posts, ({ tags }) => tags)
  const bySeries = indexBy(posts, ({ series }) => (series ? [series.slug] : []))
  const places = new Map(posts.map((post, index) => [post, index]))
  const place = (post: Post) => places.get(post) ?? 0

  return (post, count) => {
    const scores = new Map<Post, number>()
    const add = (other: Post, score: number) => scores.set(other, (scores.get(other) ?? 0) + score)
    for (const tag of new Set(post.tags)) {
      const tagged = byTag.get(tag) ?? []
      const weight = Math.log(1 + posts.length / tagged.length)
      for (const other of around(tagged, post, place)) add(other, weight)
    }
    const companions = (post.series && bySeries.get(post.series.slug)) ?? []
    for (const other of around(companions, post, place)) add(other, seriesWeight)
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || place(a) - place(b))
      .slice(0, count)
      .map(([other]) => ({ post: other, shared: post.tags.filter((tag) => other.tags.includes(tag)) }))
  }
}
