import 'server-only'
import { allAuthors, allPosts, allSeries, type Post as Source } from 'contentlayer/generated'
import { locales, type Locale } from '@/lib/locale'
import { isPublished, nextPublication } from '@/lib/published'
import { isDevelopment } from '@/lib/server/env'
import type { Author, Post, PublishedName, Series } from './model'
import { toAuthor, toPost } from './from-source'

/** Everything that is published, looked up by slug; `until` is when the next article comes out. */
type Library = {
  posts: Record<Locale, Post[]>
  bySlug: Record<Locale, ReadonlyMap<string, Post>>
  /** By every slug that an article has or had. */
  names: ReadonlyMap<string, PublishedName>
  series: Series[]
  until: string | undefined
}

/** The only place that decides what is published (lib/published.ts). Authors see everything in development. */
function publishedSources(now: string): Source[] {
  return allPosts
    .filter((source) => isDevelopment() || isPublished(source, now))
    .sort((a, b) => a.publishedAt.localeCompare(b.publishedAt) || a.slug.localeCompare(b.slug))
}

/** A slug that is an article's now is never another's former one. One language may know of more former ones. */
function namesOf(sources: Source[]): Map<string, PublishedName> {
  const former = new Map<string, string[]>()
  for (const { slug, aliases = [] } of sources) former.set(slug, [...(former.get(slug) ?? []), ...aliases])
  const names = new Map<string, PublishedName>()
  for (const [slug, aliases] of former)
    for (const each of [slug, ...aliases]) names.set(each, { slug, record: aliases[0] ?? slug })
  return names
}

function readLibrary(now: string): Library {
  const sources = publishedSources(now)
  // In order of publication, each slug once, whatever languages an article has.
  const slugs = new Set(sources.map(({ slug }) => slug))
  const sheets = new Map([...slugs].map((slug, index) => [slug, index + 1]))
  const series = allSeries
    .map(({ slug, title, summary, posts }) => ({
      slug,
      title,
      summary,
      posts: posts.filter((post) => slugs.has(post)),
    }))
    .filter(({ posts }) => posts.length > 0)
  const known = new Map(series.map((each) => [each.slug, each]))
  const postsIn = (locale: Locale) =>
    sources
      .filter((source) => source.locale === locale)
      .map((source) => toPost(source, sheets.get(source.slug) ?? 0, known, now))
      .reverse()
  const posts = { zh: postsIn('zh'), en: postsIn('en') }
  const mapOf = (list: Post[]) => new Map(list.map((post) => [post.slug, post]))
  return {
    posts,
    bySlug: { zh: mapOf(posts.zh), en: mapOf(posts.en) },
    names: namesOf(sources),
    series,
    until: nextPublication(allPosts, now),
  }
}

let library: Library | undefined

/** Made once, and again when the next article comes out: a server runs for weeks. */
function published(): Library {
  const now = new Date().toISOString()
  if (!library || (library.until && library.until <= now)) library = readLibrary(now)
  return library
}

/** All published articles of a language, the newest first. */
export function listPosts(locale: Locale): Post[] {
  return published().posts[locale]
}

/** One published article, or undefined. */
export function findPost(locale: Locale, slug: string): Post | undefined {
  return published().bySlug[locale].get(slug)
}

/** The languages in which an article is published. */
export function localesOf(slug: string): Locale[] {
  return locales.filter((locale) => findPost(locale, slug))
}

/** The published article, in any language, that a slug names or once named. */
export function findName(slug: string): PublishedName | undefined {
  return published().names.get(slug)
}

/** Slugs that articles had, with those that they have now. */
export function formerSlugs(): Record<string, string> {
  const names = [...published().names]
  return Object.fromEntries(names.flatMap(([name, { slug }]) => (name === slug ? [] : [[name, slug]])))
}

/** Every slug that is published in some language, in order of publication. */
export function publishedSlugs(): string[] {
  return [...new Set([...published().names.values()].map(({ slug }) => slug))]
}

/** All series that have a published article, by slug. */
export function listSeries(): Series[] {
  return published().series
}

/** Everybody who writes here, by slug. */
export function listAuthors(): Author[] {
  return allAuthors.map(toAuthor)
}
