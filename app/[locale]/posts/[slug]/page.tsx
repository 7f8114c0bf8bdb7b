import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { alternatesOf } from '@/app/alternates'
import { openGraphOfPost } from '@/app/open-graph'
import { articleData } from '@/app/structured-data/article'
import { breadcrumbs } from '@/app/structured-data/breadcrumbs'
import { JsonLd } from '@/app/structured-data/JsonLd'
import { Page } from '@/components/layout/Page'
import { SharedIcons } from '@/components/ui/SharedIcon'
import { DiscussionPlace, ReactionPlace } from '@/features/comments/ui/DiscussionPlace'
import { findAuthor } from '@/features/posts/authors'
import { findPost, localesOf, publishedSlugs } from '@/features/posts/repository'
import { Contents } from '@/features/posts/ui/Contents'
import { ExampleFiles } from '@/features/posts/ui/ExampleFiles'
import { OlderNotice } from '@/features/posts/ui/OlderNotice'
import { PageAsMarkdown } from '@/features/posts/ui/PageAsMarkdown'
import { PostBody } from '@/features/posts/ui/PostBody'
import { PostEnd } from '@/features/posts/ui/PostEnd'
import { PostHeader } from '@/features/posts/ui/PostHeader'
import { Untranslated } from '@/features/posts/ui/Untranslated'
import { YourValues } from '@/features/posts/ui/YourValues'
import { findUntranslated, translationOf, translationState } from '@/features/posts/translation'
import { isLocale } from '@/lib/locale'
import { waysOnFrom } from '@/features/posts/ways-on'

export const dynamicParams = false

/** In each language all articles: where one is not translated, the page says so. */
export function generateStaticParams() {
  return publishedSlugs().map((slug) => ({ slug }))
}

async function find(params: PageProps<'/[locale]/posts/[slug]'>['params']) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  return { locale, post: findPost(locale, slug), original: findUntranslated(locale, slug) }
}

export async function generateMetadata({ params }: PageProps<'/[locale]/posts/[slug]'>): Promise<Metadata> {
  const { post, original } = await find(params)
  if (original) return { title: original.title, description: original.summary, robots: { index: false } }
  if (!post) notFound()
  const available = localesOf(post.slug)
  return {
    title: post.title,
    description: post.summary,
    alternates: alternatesOf(post.locale, `/posts/${post.slug}`, available, { markdown: true }),
    openGraph: openGraphOfPost(post, available),
  }
}

export default async function PostPage({ params }: PageProps<'/[locale]/posts/[slug]'>) {
  const { locale, post, original } = await find(params)
  if (original)
    return (
      <Page locale={locale} translation={translationOf({ ...original, locale })}>
        <Untranslated locale={locale} original={original} />
      </Page>
    )
  if (!post) notFound()
  const authors = post.authors.flatMap((slug) => findAuthor(post.locale, slug) ?? [])
  const ways = waysOnFrom(post)
  return (
    <Page locale={post.locale} translation={translationOf(post)}>
      <JsonLd data={articleData(post)} />
      <JsonLd
        data={breadcrumbs(post.locale, [{ label: post.title, href: `/${post.locale}/posts/${post.slug}` }])}
      />
      <PostHeader post={post} authors={authors} seriesTitle={ways.series?.title} />
      <PageAsMarkdown post={post} />
      <OlderNotice post={post} by={translationState(post)} />
      <div className="article-grid">
        <Contents post={post} />
        <div className="min-w-0">
          <SharedIcons />
          <YourValues post={post} />
          <PostBody post={post} />
          <read-end data-slug={post.slug} />
          <ReactionPlace />
          <ExampleFiles post={post} />
          <PostEnd post={post} ways={ways} />
          <DiscussionPlace locale={post.locale} slug={post.slug} />
        </div>
      </div>
    </Page>
  )
}
