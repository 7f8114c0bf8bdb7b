import { languageTags } from '@/lib/locale'
import type { Feed, FeedEntry } from './feed'

function itemOf(entry: FeedEntry, language: string) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    // One of the two must be there.
    ...(entry.html === undefined ? { content_text: entry.summary } : { content_html: entry.html }),
    image: entry.image,
    date_published: entry.published,
    date_modified: entry.updated,
    authors: entry.authors,
    tags: entry.tags,
    language,
  }
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeedOf({ locale, title, description, page, base, hub, entries }: Feed): string {
  const language = languageTags[locale]
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: page,
    feed_url: `${base}/feed.json`,
    language,
    ...(hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
    items: entries.map((entry) => itemOf(entry, language)),
  }
  return `${JSON.stringify(feed)}\n`
}
