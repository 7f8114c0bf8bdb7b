import { notFound } from 'next/navigation'
import { feedOfTag } from '@/features/posts/feeds/feed'
import { feedNames, feedResponse } from '@/features/posts/feeds/formats'
import { listPosts } from '@/features/posts/repository'
import { isLocale, locales } from '@/lib/locale'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return locales.flatMap((locale) => {
    const tags = new Set(listPosts(locale).flatMap((post) => post.tags))
    return [...tags].flatMap((tag) => feedNames.map((feed) => ({ locale, tag, feed })))
  })
}

/** The newest articles about something. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/tags/[tag]/[feed]'>) {
  const { locale, tag, feed } = await params
  if (!isLocale(locale)) notFound()
  return (await feedResponse(feed, () => feedOfTag(locale, tag))) ?? notFound()
}
