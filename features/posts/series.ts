import 'server-only'
import type { Locale } from '@/lib/locale'
import type { Post, Series } from './model'
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

/** All series with an article in this language. */
export function seriesIn(locale: Locale): SeriesInLocale[] {
  return listSeries()
    .map((series) => inLocale(locale, series))
    .filter(({ posts }) => posts.length > 0)
}

/** One of them, or undefined. */
export function findSeries(locale: Locale, slug: string): SeriesInLocale | undefined {
  return seriesIn(locale).find((series) => series.slug === slug)
}
