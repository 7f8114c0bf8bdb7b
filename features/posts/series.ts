import 'server-only'
import type { Locale } from '@/lib/locale'
import type { Post, Series } from './model'
import { perLibrary } from './per-library'
import { findPost, listSeries } from './repository'

/** A series in one language; articles that are not written in it are left out. */
export type SeriesInLocale = { slug: string; title: string; summary: string; posts: Post[] }

function inLocale(locale: Locale, { slug, title, summary, posts }: Series): SeriesInLocale {
  return {
    slug,
    title: title[locale],
    summary: summary[locale],
    posts: posts.flatMap((post) => findPost(locale, post) ?? []),
  }
}

const bySlug = perLibrary(
  (_, locale) =>
    new Map(
      listSeries()
        .map((series) => inLocale(locale, series))
        .filter(({ posts }) => posts.length > 0)
        .map((series) => [series.slug, series]),
    ),
)

/** All series with an article in this language. */
export function seriesIn(locale: Locale): SeriesInLocale[] {
  return [...bySlug(locale).values()]
}

/** One of them, or undefined. */
export function findSeries(locale: Locale, slug: string): SeriesInLocale | undefined {
  return bySlug(locale).get(slug)
}
