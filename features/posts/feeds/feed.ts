import 'server-only'
import type { Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { websubHub } from '@/lib/server/env'
import { absoluteUrl } from '@/lib/server/site-url'
import { cardPath } from '../card/address'
import { findAuthor } from '../authors'
import { htmlOf } from '../markdown/to-html'
import type { Post } from '../model'
import { listPosts } from '../repository'
import { findSeries } from '../series'

export type FeedEntry = {
  /** An address that leads to the article for ever, whatever its slug becomes. */
  id: string
  url: string
  title: string
  summary: string
  /** The whole text; undefined for old entries of a feed that would be too large. */
  html: string | undefined
  /** Days, as midnight UTC: ISO 8601. */
  published: string
  updated: string
  authors: { name: string; url: string }[]
  tags: string[]
  image: string
}

export type Feed = {
  locale: Locale
  title: string
  description: string
  /** The page that lists the same articles. */
  page: string
  /** Where the feed itself is, without its name. */
  base: string
  /** Where hubs of WebSub are asked for what is new. */
  hub: string | undefined
  updated: string
  entries: FeedEntry[]
}

const entryLimit = 30
/** Feed readers refuse feeds of several megabytes. */
const contentLimit = 1_000_000

function moment(day: string): string {
  return `${day}T00:00:00Z`
}

function toEntry(post: Post, html: string | undefined): FeedEntry {
  const { locale, slug, title, summary, publishedAt, updatedAt = publishedAt, tags } = post
  // The oldest name: the article keeps its id when it is renamed, and readers do not get it again.
  const [firstSlug = slug] = post.aliases
  return {
    id: absoluteUrl(`/${locale}/posts/${firstSlug}`),
    url: absoluteUrl(`/${locale}/posts/${slug}`),
    title,
    summary,
    html,
    published: moment(publishedAt),
    updated: moment(updatedAt),
    authors: post.authors.flatMap((author) => {
      const name = findAuthor(locale, author)?.name
      return name ? [{ name, url: absoluteUrl(`/${locale}/authors/${author}`) }] : []
    }),
    tags,
    image: absoluteUrl(cardPath(locale, slug)),
  }
}

async function toEntries(posts: Post[]): Promise<FeedEntry[]> {
  let size = 0
  const entries: FeedEntry[] = []
  for (const post of posts.slice(0, entryLimit)) {
    const html = await htmlOf(post)
    size += html.length
    entries.push(toEntry(post, size <= contentLimit ? html : undefined))
  }
  return entries
}

type Scope = { title: string; description: string; path: string; posts: Post[] }

async function feedOf(locale: Locale, { title, description, path, posts }: Scope): Promise<Feed> {
  const entries = await toEntries(posts)
  const page = absoluteUrl(`/${locale}${path}`)
  const updated =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? moment('1970-01-01')
  return { locale, title, description, page, base: page, hub: websubHub(), updated, entries }
}

/** All articles of a language. */
export function feedOfSite(locale: Locale): Promise<Feed> {
  const { site } = messagesOf(locale)
  return feedOf(locale, {
    title: site.name,
    description: site.description,
    path: '',
    posts: listPosts(locale),
  })
}

/** Those about something; undefined when there are none. */
export async function feedOfTag(locale: Locale, tag: string): Promise<Feed | undefined> {
  const posts = listPosts(locale).filter(({ tags }) => tags.includes(tag))
  const { site, found } = messagesOf(locale)
  const title = found.feed.tag(site.name, tag)
  return posts.length > 0
    ? feedOf(locale, { title, description: site.description, path: `/tags/${tag}`, posts })
    : undefined
}

/** Those of a series, the newest first; undefined when there is none. */
export async function feedOfSeries(locale: Locale, slug: string): Promise<Feed | undefined> {
  const series = findSeries(locale, slug)
  if (!series) return undefined
  const { site, found } = messagesOf(locale)
  const posts = series.posts.toSorted((a, b) => b.sheet - a.sheet)
  const title = found.feed.series(site.name, series.title)
  return feedOf(locale, { title, description: series.summary, path: `/series/${slug}`, posts })
}
