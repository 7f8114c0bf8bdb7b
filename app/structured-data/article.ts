import type { BlogPosting, WithContext } from 'schema-dts'
import { findAuthor } from '@/features/posts/authors'
import { cardPath } from '@/features/posts/card/address'
import type { Post } from '@/features/posts/model'
import { findSeries } from '@/features/posts/series'
import { wordCount } from '@/features/posts/word-count'
import { languageTags } from '@/lib/locale'
import { absoluteUrl } from '@/lib/server/site-url'
import { siteId } from './site'

function authorsOf({ locale, authors }: Post) {
  return authors.map((slug) => ({
    '@type': 'Person' as const,
    name: findAuthor(locale, slug)?.name ?? slug,
    url: absoluteUrl(`/${locale}/authors/${slug}`),
  }))
}

/** The site, and the series where there is one. */
function wholesOf({ locale, series }: Post) {
  const site = { '@type': 'WebSite' as const, '@id': siteId(locale) }
  const title = series && findSeries(locale, series.slug)?.title
  if (!title) return site
  const url = absoluteUrl(`/${locale}/series/${series.slug}`)
  return [site, { '@type': 'CreativeWorkSeries' as const, '@id': url, name: title, url }]
}

/** What search engines want to know of an article. */
export function articleData(post: Post): WithContext<BlogPosting> {
  const { locale, slug, title, summary, publishedAt, updatedAt = publishedAt, tags } = post
  const url = absoluteUrl(`/${locale}/posts/${slug}`)
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: title,
    description: summary,
    url,
    mainEntityOfPage: url,
    image: absoluteUrl(cardPath(locale, slug)),
    datePublished: publishedAt,
    dateModified: updatedAt,
    inLanguage: languageTags[locale],
    author: authorsOf(post),
    keywords: tags,
    wordCount: wordCount(post),
    timeRequired: `PT${post.readingMinutes}M`,
    isPartOf: wholesOf(post),
  }
}
