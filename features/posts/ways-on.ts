import 'server-only'
import type { Post } from './model'
import { perLibrary } from './per-library'
import { relatedFinder, type Related } from './related-posts'
import { findSeries, type SeriesInLocale } from './series'

/** Where a reader may go from the end of an article. */
export type WaysOn = {
  /** The series that it belongs to; `previous` and `next` are then of the series, otherwise by date. */
  series?: SeriesInLocale
  previous?: Post
  next?: Post
  related: Related<Post>[]
}

const relatedCount = 3

const findersOf = perLibrary(relatedFinder)
const placesOf = perLibrary((posts) => new Map(posts.map(({ slug }, index) => [slug, index])))
const oldestFirst = perLibrary((posts) => posts.toReversed())

/** The articles before and after one: in its series, or in the order of publication. */
function neighboursOf(post: Post, series: SeriesInLocale | undefined) {
  const posts = series?.posts ?? oldestFirst(post.locale)
  const place = series ? posts.indexOf(post) : posts.length - 1 - (placesOf(post.locale).get(post.slug) ?? 0)
  const [previous, next] = [posts[place - 1], posts[place + 1]]
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) }
}

export function waysOnFrom(post: Post): WaysOn {
  const series = post.series && findSeries(post.locale, post.series.slug)
  const neighbours = neighboursOf(post, series)
  const beside = new Set([neighbours.previous, neighbours.next])
  // What stands right above, as previous or next, comes after all others.
  const related = findersOf(post.locale)(post, relatedCount + beside.size).toSorted(
    (a, b) => Number(beside.has(a.post)) - Number(beside.has(b.post)),
  )
  return { ...(series ? { series } : {}), ...neighbours, related: related.slice(0, relatedCount) }
}
