import { notFound } from 'next/navigation'
import { markdownOf } from '@/features/posts/markdown/to-markdown'
import { findPost, listPosts } from '@/features/posts/repository'
import { isLocale, locales } from '@/lib/locale'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return locales.flatMap((locale) => listPosts(locale).map(({ slug }) => ({ locale, slug })))
}

/** The article as a Markdown file: at `/en/posts/<slug>.md`, which next.config.mjs leads here. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/posts/[slug]/markdown'>) {
  const { locale, slug } = await params
  const post = (isLocale(locale) && findPost(locale, slug)) || notFound()
  return new Response(markdownOf(post), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } })
}
