import 'server-only'
import { allPosts, type Post as Source } from 'contentlayer/generated'
import { isLocale, type Locale } from '@/lib/locale'
import { isDevelopment } from '@/lib/server/env'
import type { Heading, Post } from './model'

/**
 * The only place that decides what is published: no drafts, and nothing dated after `now`. Authors see both
 * in development.
 */
function isPublished(source: Source, now: string): boolean {
  return isDevelopment() || (!source.draft && source.publishedAt <= now)
}

function published(): Source[] {
  const now = new Date().toISOString()
  return allPosts
    .filter((source) => isPublished(source, now))
    .sort((a, b) => a.publishedAt.localeCompare(b.publishedAt) || a.slug.localeCompare(b.slug))
}

/** The slugs in order of publication, each once, whatever languages an article has. */
function slugsInOrder(): string[] {
  return [...new Set(published().map((source) => source.slug))]
}

function toPost(source: Source, sheet: number): Post {
  if (!isLocale(source.locale)) throw new Error(`${source._raw.sourceFilePath}: no such language`)
  return {
    slug: source.slug,
    locale: source.locale,
    sheet,
    title: source.title,
    summary: source.summary,
    publishedAt: source.publishedAt.slice(0, 10),
    ...(source.updatedAt ? { updatedAt: source.updatedAt.slice(0, 10) } : {}),
    tags: source.tags,
    readingMinutes: source.readingMinutes,
    headings: toHeadings(source.headings),
    code: source.body.code,
  }
}

/** Contentlayer does not type a computed `json` field; this is what content/definitions/headings.ts makes. */
function toHeadings(headings: Heading[]): Heading[] {
  return headings.map(({ depth, id, text }) => ({ depth, id, text }))
}

/** All published articles of a language, the newest first. */
export function listPosts(locale: Locale): Post[] {
  const order = slugsInOrder()
  return published()
    .filter((source) => source.locale === locale)
    .map((source) => toPost(source, order.indexOf(source.slug) + 1))
    .reverse()
}

/** One published article, or undefined. */
export function findPost(locale: Locale, slug: string): Post | undefined {
  return listPosts(locale).find((post) => post.slug === slug)
}

/** Whether any language has a published article of this slug: what comments and views may refer to. */
export function isPublishedSlug(slug: string): boolean {
  return slugsInOrder().includes(slug)
}
