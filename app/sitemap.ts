import type { MetadataRoute } from 'next'
import { authorsIn, postsBy } from '@/features/posts/authors'
import type { Post } from '@/features/posts/model'
import { listPosts } from '@/features/posts/repository'
import { seriesIn } from '@/features/posts/series'
import { languageTags, locales, type Locale } from '@/lib/locale'
import { absoluteUrl } from '@/lib/server/site-url'

/** A page in one language: what follows the language in its address, and the day of its last change. */
type PageOf = { path: string; changed: string | undefined }

const dayOf = ({ publishedAt, updatedAt = publishedAt }: Post) => updatedAt

function newest(posts: Post[]): string | undefined {
  return posts.map(dayOf).sort().at(-1)
}

/** Lists change when one of their articles does. */
function pagesIn(locale: Locale): PageOf[] {
  const posts = listPosts(locale)
  const byTag = new Map<string, Post[]>()
  for (const post of posts) for (const tag of post.tags) byTag.set(tag, [...(byTag.get(tag) ?? []), post])
  return [
    ...['', '/archive', '/tags', '/series', '/proofs'].map((path) => ({ path, changed: newest(posts) })),
    ...['/colophon', '/privacy'].map((path) => ({ path, changed: undefined })),
    ...posts.map((post) => ({ path: `/posts/${post.slug}`, changed: dayOf(post) })),
    ...[...byTag].map(([tag, tagged]) => ({ path: `/tags/${tag}`, changed: newest(tagged) })),
    ...seriesIn(locale).map((series) => ({ path: `/series/${series.slug}`, changed: newest(series.posts) })),
    ...authorsIn(locale).map(({ slug }) => ({
      path: `/authors/${slug}`,
      changed: newest(postsBy(locale, slug)),
    })),
  ]
}

/** Every page that is worth finding, each with the same page in other languages. */
export default function sitemap(): MetadataRoute.Sitemap {
  const pages = locales.map((locale) => ({ locale, pages: pagesIn(locale) }))
  const localesOf = new Map<string, Locale[]>()
  for (const { locale, pages: own } of pages)
    for (const { path } of own) localesOf.set(path, [...(localesOf.get(path) ?? []), locale])
  return pages.flatMap(({ locale, pages: own }) =>
    own.map(({ path, changed }) => ({
      url: absoluteUrl(`/${locale}${path}`),
      ...(changed ? { lastModified: changed } : {}),
      alternates: {
        languages: Object.fromEntries(
          (localesOf.get(path) ?? []).map((each) => [languageTags[each], absoluteUrl(`/${each}${path}`)]),
        ),
      },
    })),
  )
}
