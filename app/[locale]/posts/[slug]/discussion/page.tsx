import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/Page'
import { feedPath } from '@/features/comments/permalink'
import { Discussion } from '@/features/comments/ui/Discussion'
import { findPost, listPosts } from '@/features/posts/repository'
import { isLocale, otherLocale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

export const dynamicParams = false

export function generateStaticParams({ params }: { params: { locale: string } }) {
  return isLocale(params.locale) ? listPosts(params.locale).map(({ slug }) => ({ slug })) : []
}

type Props = PageProps<'/[locale]/posts/[slug]/discussion'>

async function postOf(params: Props['params']) {
  const { locale, slug } = await params
  return (isLocale(locale) && findPost(locale, slug)) || notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, title } = await postOf(params)
  const { discussion } = messagesOf(locale)
  const feed = { url: feedPath(locale, slug), title: `${discussion.pageTitle(title)} (Atom)` }
  return {
    title: discussion.pageTitle(title),
    robots: { index: false },
    alternates: { types: { 'application/atom+xml': [feed] } },
  }
}

/**
 * The discussion of an article on a page of its own, still empty: `../comments` fills it on the server, so
 * that reading and writing comments works without JavaScript.
 */
export default async function DiscussionPage({ params }: Props) {
  const { locale, slug, title } = await postOf(params)
  const { discussion } = messagesOf(locale)
  const other = otherLocale(locale)
  const translation = `/${other}/posts/${slug}${findPost(other, slug) ? '/comments' : ''}`
  return (
    <Page locale={locale} translation={translation}>
      <header className="post-head">
        <p className="label">{discussion.about}</p>
        <h1>
          <a href={`/${locale}/posts/${slug}`}>{title}</a>
        </h1>
      </header>
      <Discussion locale={locale} slug={slug} />
    </Page>
  )
}
