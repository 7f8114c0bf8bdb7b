import { loadFormerSlugs } from '../lib/server/documents.ts'
import { addressOf } from './address.ts'

/** An article, the same as Markdown, its discussion, or the feed of that. */
const article = /^\/(zh|en)\/posts\/([a-z0-9-]+)(\.md|\/comments(?:\.xml)?)?$/

/**
 * Where an address leads now that nothing answers at: the article whose slug it once was.
 * @param url as it was asked for, with its query
 * @returns a path with that query; undefined when no article was ever there
 */
export async function formerAddress(url: string): Promise<string | undefined> {
  const [, locale, slug = '', rest = ''] = article.exec(addressOf(url) ?? '') ?? []
  if (!locale) return undefined
  const slugs = await loadFormerSlugs().catch(() => undefined)
  const now = slugs?.get(slug)
  const query = url.indexOf('?')
  return now && `/${locale}/posts/${now}${rest}${query < 0 ? '' : url.slice(query)}`
}
