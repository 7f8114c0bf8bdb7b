import { notFound } from 'next/navigation'
import { postCard, siteCard } from '@/features/posts/card/cards'
import { cardImage } from '@/features/posts/card/image'
import { cardOfSite } from '@/features/posts/card/address'
import { findPost, listPosts } from '@/features/posts/repository'
import { isLocale, locales } from '@/lib/locale'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return locales.flatMap((locale) =>
    [cardOfSite, ...listPosts(locale).map(({ slug }) => slug)].map((name) => ({
      locale,
      file: `${name}.png`,
    })),
  )
}

/** What other sites show of an article, or of this one, beside a link to it. */
export async function GET(_request: Request, { params }: RouteContext<'/og/[locale]/[file]'>) {
  const { locale, file } = await params
  if (!isLocale(locale)) notFound()
  const name = file.replace(/\.png$/, '')
  const post = findPost(locale, name)
  if (!post && name !== cardOfSite) notFound()
  const image = await cardImage(post ? postCard(post) : siteCard(locale, listPosts(locale).length))
  return new Response(new Uint8Array(image), { headers: { 'Content-Type': 'image/png' } })
}
