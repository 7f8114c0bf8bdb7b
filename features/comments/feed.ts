import 'server-only'
import { languageTags, type Locale } from '@/lib/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { absoluteUrl } from '@/lib/server/site-url'
import { element, xmlDocument, type XmlElement } from '@/lib/xml'
import { discussionPath, feedPath, permalinkOf } from './permalink'
import type { Article } from './reading/read'
import { listByNumber } from './reading/repository'
import { toDtos } from './reading/to-dto'
import type { CommentDto } from './schema'

/** Comments in a feed, the newest first. */
const entryLimit = 50

/** A comment keeps its id, whatever its article is called. */
const idOf = (id: string) => `urn:uuid:${id}`

type Page = { locale: Locale; slug: string }

function entryOf(comment: CommentDto, { locale, slug }: Page): XmlElement {
  const { id, number, parentId, parentNumber, name, html, createdAt, editedAt } = comment
  const url = absoluteUrl(permalinkOf(locale, slug, number))
  return element(
    'entry',
    {},
    element('id', {}, idOf(id)),
    element('title', {}, messagesOf(locale).threads.entryTitle(name, String(number))),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    element('published', {}, createdAt),
    element('updated', {}, editedAt ?? createdAt),
    element('author', {}, element('name', {}, name)),
    // RFC 4685: feed readers can show threads.
    parentId !== null &&
      parentNumber !== null &&
      element('thr:in-reply-to', {
        ref: idOf(parentId),
        type: 'text/html',
        href: absoluteUrl(permalinkOf(locale, slug, parentNumber)),
      }),
    element('content', { type: 'html', 'xml:lang': languageTags[comment.locale], 'xml:base': url }, html),
  )
}

/** The newest comments of an article as Atom 1.0 (RFC 4287). @param title of the article */
export async function commentFeed({ record, slug }: Article, locale: Locale, title: string): Promise<string> {
  const rows = await listByNumber(record, { newest: true }, entryLimit)
  const comments = (await toDtos(rows, slug)).filter(({ state }) => state === 'visible')
  const updated = comments.map(({ editedAt, createdAt }) => editedAt ?? createdAt).sort()
  const page = absoluteUrl(discussionPath(locale, slug))
  const { discussion, site } = messagesOf(locale)
  return xmlDocument(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
        'xml:lang': languageTags[locale],
      },
      element('id', {}, page),
      element('title', {}, discussion.pageTitle(title)),
      element('updated', {}, updated.at(-1) ?? '1970-01-01T00:00:00Z'),
      element('link', {
        rel: 'self',
        type: 'application/atom+xml',
        href: absoluteUrl(feedPath(locale, slug)),
      }),
      element('link', { rel: 'alternate', type: 'text/html', href: page }),
      element('author', {}, element('name', {}, site.name)),
      ...comments.map((comment) => entryOf(comment, { locale, slug })),
    ),
  )
}
