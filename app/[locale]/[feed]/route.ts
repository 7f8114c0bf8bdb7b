import { notFound } from 'next/navigation'
import { feedOfSite } from '@/features/posts/feeds/feed'
import { feedNames, feedResponse } from '@/features/posts/feeds/formats'
import { isLocale, locales } from '@/lib/locale'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return locales.flatMap((locale) => feedNames.map((feed) => ({ locale, feed })))
}

/** The newest articles of a language: `/en/feed.xml` (Atom), `/en/rss.xml`, `/en/feed.json`. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/[feed]'>) {
  const { locale, feed } = await params
  if (!isLocale(locale)) notFound()
  return (await feedResponse(feed, () => feedOfSite(locale))) ?? notFound()
}
