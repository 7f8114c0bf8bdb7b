import { languageTags } from '@/lib/locale'
import { element, xmlDocument, type XmlElement } from '@/lib/xml'
import type { Feed, FeedEntry } from './feed'

/** RFC 822, as RSS wants it: `Mon, 23 Nov 2026 00:00:00 GMT`. */
function date(moment: string): string {
  return new Date(moment).toUTCString()
}

function itemOf(entry: FeedEntry): XmlElement {
  return element(
    'item',
    {},
    element('title', {}, entry.title),
    element('link', {}, entry.url),
    element('guid', { isPermaLink: 'false' }, entry.id),
    element('pubDate', {}, date(entry.published)),
    ...entry.authors.map(({ name }) => element('dc:creator', {}, name)),
    ...entry.tags.map((tag) => element('category', {}, tag)),
    element('description', {}, entry.summary),
    entry.html !== undefined && element('content:encoded', {}, entry.html),
  )
}

/** RSS 2.0, with the whole text in `content:encoded`. */
export function rssOf({ locale, title, description, page, base, hub, updated, entries }: Feed): string {
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element(
        'channel',
        {},
        element('title', {}, title),
        element('link', {}, page),
        element('description', {}, description),
        element('language', {}, languageTags[locale].toLowerCase()),
        element('lastBuildDate', {}, date(updated)),
        element('atom:link', { rel: 'self', type: 'application/rss+xml', href: `${base}/rss.xml` }),
        hub !== undefined && element('atom:link', { rel: 'hub', href: hub }),
        ...entries.map(itemOf),
      ),
    ),
  )
}
