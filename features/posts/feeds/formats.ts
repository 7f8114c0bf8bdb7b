import { atomOf } from './atom'
import type { Feed } from './feed'
import { jsonFeedOf } from './json-feed'
import { rssOf } from './rss'

/** Each feed comes in three formats, under these names. */
const formats = new Map([
  ['feed.xml', { type: 'application/atom+xml', write: atomOf }],
  ['rss.xml', { type: 'application/rss+xml', write: rssOf }],
  ['feed.json', { type: 'application/feed+json', write: jsonFeedOf }],
])

export const feedNames = [...formats.keys()]

/** A feed in the format that the name says; undefined if it is no feed's name. */
export async function feedResponse(
  name: string,
  read: () => Promise<Feed | undefined>,
): Promise<Response | undefined> {
  const format = formats.get(name)
  const feed = format && (await read())
  return feed && new Response(format.write(feed), { headers: { 'Content-Type': format.type } })
}
