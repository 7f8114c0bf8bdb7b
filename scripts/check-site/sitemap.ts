import type { Reference } from './page.ts'
import type { SiteProblems } from './problems.ts'
import { targetOf } from './targets.ts'

/** Documents that are sent in the place of others, whatever the address. */
const part = /\/(not-found|unavailable|failed|discussion)$/

/**
 * The sitemap names every page that search engines may list, and no other.
 * @param indexed files of the pages without `noindex`, by address
 */
export function checkSitemap(
  entries: readonly Reference[],
  indexed: ReadonlyMap<string, string>,
  problems: SiteProblems,
  origin: string | undefined,
): void {
  const listed = new Set<string>()
  for (const { by, url } of entries.filter((entry) => entry.by === 'loc')) {
    const target = targetOf(url, '/sitemap.xml', origin)
    if (typeof target !== 'object') continue
    listed.add(target.address)
    if (!indexed.has(target.address))
      problems.add('site/sitemap.xml', `${by} ${url} is no page, or asks not to be listed (noindex)`)
  }
  for (const [address, file] of indexed) {
    if (!listed.has(address) && !part.test(address))
      problems.add(file, `${address} is not in sitemap.xml; expected it there, or noindex on the page`)
  }
}
