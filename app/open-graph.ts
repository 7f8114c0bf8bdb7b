import type { Metadata } from 'next'
import { cardOfSite, cardPath } from '@/features/posts/card/address'
import { cardSize } from '@/features/posts/card/size'
import type { Post } from '@/features/posts/model'
import { otherLocale, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'

/** Open Graph writes languages with their countries. */
const territories: Record<Locale, string> = { zh: 'zh_CN', en: 'en_US' }

function common(locale: Locale, card: string, alt: string) {
  return {
    siteName: messagesOf(locale).site.name,
    locale: territories[locale],
    // Next completes this with the page's own address.
    url: './',
    images: [{ url: cardPath(locale, card), ...cardSize, alt, type: 'image/png' }],
  }
}

/** What others show beside a link to a page of the site. Title and description are those of the page. */
export function openGraphOfSite(locale: Locale): Metadata['openGraph'] {
  const { site } = messagesOf(locale)
  return {
    type: 'website',
    ...common(locale, cardOfSite, site.tagline),
    alternateLocale: territories[otherLocale(locale)],
  }
}

/** The same for an article. @param available its languages */
export function openGraphOfPost(post: Post, available: readonly Locale[]): Metadata['openGraph'] {
  const { locale, slug, title, publishedAt, updatedAt = publishedAt, tags } = post
  return {
    type: 'article',
    // Without the site's name, which has a place of its own.
    title,
    ...common(locale, slug, title),
    alternateLocale: available.filter((each) => each !== locale).map((each) => territories[each]),
    publishedTime: publishedAt,
    modifiedTime: updatedAt,
    tags,
  }
}
