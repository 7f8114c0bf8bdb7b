import { languageTags } from '@/lib/locale'
import { element, xmlDocument, type XmlElement } from '@/lib/xml'
import type { Feed, FeedEntry } from './feed'

function entryOf(entry: FeedEntry): XmlElement {
  return element(
    'entry',
    {},
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    element('published', {}, entry.published),
    element('updated', {}, entry.updated),
    ...entry.authors.map(({ name, url }) =>
      element('author', {}, element('name', {}, name), element('uri', {}, url)),
    ),
    ...entry.tags.map((term) => element('category', { term })),
    element('summary', {}, entry.summary),
    entry.html !== undefined && element('content', { type: 'html', 'xml:base': entry.url }, entry.html),
  )
}

/** Atom 1.0 (RFC 4287). */
export function atomOf({ locale, title, description, page, base, hub, updated, entries }: Feed): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageTags[locale] },
      element('id', {}, page),
      element('title', {}, title),
      element('subtitle', {}, description),
      element('updated', {}, updated),
      element('link', { rel: 'self', type: 'application/atom+xml', href: `${base}/feed.xml` }),
      element('link', { rel: 'alternate', type: 'text/html', href: page }),
      hub !== undefined && element('link', { rel: 'hub', href: hub }),
      // For entries whose authors nobody knows: each needs one.
      element('author', {}, element('name', {}, title)),
      ...entries.map(entryOf),
    ),
  )
}
