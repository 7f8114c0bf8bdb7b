import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/alternates'
import { Page } from '@/components/layout/Page'
import { Discussion } from '@/features/comments/ui/Discussion'
import { findAuthor } from '@/features/posts/authors'
import { findPost, listPosts } from '@/features/posts/repository'
import { Contents } from '@/features/posts/ui/Contents'
import { ExampleFiles } from '@/features/posts/ui/ExampleFiles'
import { PostBody } from '@/features/posts/ui/PostBody'
import { PostEnd } from '@/features/posts/ui/PostEnd'
import { PostHeader } from '@/features/posts/ui/PostHeader'
import { translationOf } from '@/features/posts/translation'
import { waysOnFrom } from '@/features/posts/ways-on'
import { isLocale, locales } from '@/lib/locale'

export const dynamicParams = false

export function generateStaticParams({ params }: { params: { locale: string } }) {
  return isLocale(params.locale) ? listPosts(params.locale).map(({ slug }) => ({ slug })) : []
}

async function postOf(params: PageProps<'/[locale]/posts/[slug]'>['params']) {
  const { locale, slug } = await params
  return (isLocale(locale) && findPost(locale, slug)) || notFound()
}

export async function generateMetadata({ params }: PageProps<'/[locale]/posts/[slug]'>): Promise<Metadata> {
  const post = await postOf(params)
  const available = locales.filter((locale) => findPost(locale, post.slug))
  return {
    title: post.title,
    description: post.summary,
    alternates: alternatesOf(post.locale, `/posts/${post.slug}`, available),
  }
}

export default async function PostPage({ params }: PageProps<'/[locale]/posts/[slug]'>) {
  const post = await postOf(params)
  const authors = post.authors.flatMap((slug) => findAuthor(post.locale, slug) ?? [])
  const ways = waysOnFrom(post)
  return (
    <Page locale={post.locale} translation={translationOf(post)}>
      <PostHeader post={post} authors={authors} seriesTitle={ways.series?.title} />
      <div className="article-grid">
        <Contents post={post} />
        <div className="min-w-0">
          <PostBody post={post} />
          <read-end data-slug={post.slug} />
          <ExampleFiles post={post} />
          <PostEnd post={post} ways={ways} />
          <Discussion locale={post.locale} slug={post.slug} />
        </div>
      </div>
    </Page>
  )
}
