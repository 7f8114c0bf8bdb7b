import type { Author as AuthorSource, Post as Source } from 'contentlayer/generated'
import { isLocale } from '@/lib/locale'
import { isPublished } from '@/lib/published'
import type { Author, Heading, PlaceInSeries, Post, SectionHash, Series } from './model'

/** Whom an article is by that names nobody: content/authors/slipway.yaml. */
const desk = 'slipway'

/** Contentlayer does not type a computed `json` field; this is what content/definitions/headings.ts makes. */
function toHeadings(headings: Heading[]): Heading[] {
  return headings.map(({ depth, id, text }) => ({ depth, id, text }))
}

/** The same of content/definitions/post.ts. */
function toSections(sections: SectionHash[]): SectionHash[] {
  return sections.map(({ id, hash }) => ({ id, hash }))
}

function placeIn(series: Series | undefined, slug: string): PlaceInSeries | undefined {
  if (!series) return undefined
  return { slug: series.slug, position: series.posts.indexOf(slug) + 1, total: series.posts.length }
}

/**
 * An article as Contentlayer read it. Its `json` fields were checked by `npm run check:content`, which every
 * build begins with.
 * @param sheet the number of its drawing
 * @param series the series that are published, by slug
 * @param now ISO 8601 in UTC
 */
export function toPost(
  source: Source,
  sheet: number,
  series: ReadonlyMap<string, Series>,
  now: string,
): Post {
  if (!isLocale(source.locale)) throw new Error(`${source._raw.sourceFilePath}: no such language`)
  const place = placeIn(series.get(source.series ?? ''), source.slug)
  return {
    slug: source.slug,
    locale: source.locale,
    sheet,
    title: source.title,
    summary: source.summary,
    publishedAt: source.publishedAt.slice(0, 10),
    ...(source.updatedAt ? { updatedAt: source.updatedAt.slice(0, 10) } : {}),
    tags: source.tags,
    authors: source.authors ?? [desk],
    ...(place ? { series: place } : {}),
    readingMinutes: source.readingMinutes,
    ...(isPublished(source, now) ? {} : { unpublished: source.draft ? 'draft' : 'scheduled' }),
    headings: toHeadings(source.headings),
    sections: toSections(source.sections),
    aliases: source.aliases ?? [],
    variables: source.variables ?? {},
    ...(source.translation ? { translation: source.translation } : {}),
    source: source.body.raw,
    code: source.body.code,
  }
}

export function toAuthor({ slug, name, bio, links }: AuthorSource): Author {
  return { slug, name, bio, links: links ?? [] }
}
