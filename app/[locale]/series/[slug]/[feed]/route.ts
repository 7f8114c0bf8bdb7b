import { notFound } from 'next/navigation'
import { feedOfSeries } from '@/features/posts/feeds/feed'
import { feedNames, feedResponse } from '@/features/posts/feeds/formats'
import { seriesIn } from '@/features/posts/series'
import { isLocale, locales } from '@/lib/locale'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return locales.flatMap((locale) =>
    seriesIn(locale).flatMap(({ slug }) => feedNames.map((feed) => ({ locale, slug, feed }))),
  )
}

/** The articles of a series, the newest first. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/series/[slug]/[feed]'>) {
  const { locale, slug, feed } = await params
  if (!isLocale(locale)) notFound()
  return (await feedResponse(feed, () => feedOfSeries(locale, slug))) ?? notFound()
}
