import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/alternates'
import { openGraphOfPost } from '@/app/open-graph'
import { articleData } from '@/app/structured-data/article'
import { breadcrumbs } from '@/app/structured-data/breadcrumbs'
import { JsonLd } from '@/app/structured-data/JsonLd'
import { Page } from '@/components/layout/Page'
import { Discussion } from '@/features/comments/ui/Discussion'
import { findPost, listPosts, localesOf } from '@/features/posts/repository'
import { Contents } from '@/features/posts/ui/Contents'
import { ExampleFiles } from '@/features/posts/ui/ExampleFiles'
import { PageAsMarkdown } from '@/features/posts/ui/PageAsMarkdown'
import { PostBody } from '@/features/posts/ui/PostBody'
import { PostHeader } from '@/features/posts/ui/PostHeader'
import { translationOf } from '@/features/posts/translation'
import { isLocale } from '@/lib/locale'

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
  const available = localesOf(post.slug)
  return {
    title: post.title,
    description: post.summary,
    alternates: alternatesOf(post.locale, `/posts/${post.slug}`, available, { markdown: true }),
    openGraph: openGraphOfPost(post, available),
  }
}

export default async function PostPage({ params }: PageProps<'/[locale]/posts/[slug]'>) {
  const post = await postOf(params)
  return (
    <Page locale={post.locale} translation={translationOf(post)}>
      <JsonLd data={articleData(post)} />
      <JsonLd
        data={breadcrumbs(post.locale, [{ label: post.title, href: `/${post.locale}/posts/${post.slug}` }])}
      />
      <PostHeader post={post} />
      <PageAsMarkdown post={post} />
      <div className="article-grid">
        <Contents post={post} />
        <div className="min-w-0">
          <PostBody post={post} />
          <ExampleFiles post={post} />
          <Discussion locale={post.locale} slug={post.slug} />
        </div>
      </div>
    </Page>
  )
}
