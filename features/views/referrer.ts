/** As many hosts are kept of an article and day; visitors from others are counted together. */
export const hostsOfPost = 50

/** What stands for the hosts beyond that number. */
export const otherHosts = '*'

const longestHost = 100
const hostName = /^(?=.{4,}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/

/**
 * The site that led a reader here, without `www.`: names of machines and numbers (an intranet, a router) say more about
 * the reader than about the site, so they are no referrers.
 * @param reported the host, as a browser reports it
 * @param own hosts of this site
 */
export function referrerHost(reported: string | undefined, own: readonly string[]): string | null {
  const host = (reported ?? '').trim().toLowerCase().replace(/\.$/, '')
  if (host.length > longestHost || !hostName.test(host) || own.includes(host)) return null
  return host.replace(/^www\.(?=.+\.)/, '')
}

/**
 * The hosts under which visitors of one article and day are added up.
 * @param known hosts that are stored already
 */
export function foldHosts(
  gained: ReadonlyMap<string, number>,
  known: readonly string[],
): [host: string, visitors: number][] {
  const kept = new Set(known.filter((host) => host !== otherHosts))
  const folded = new Map<string, number>()
  for (const [host, visitors] of gained) {
    if (kept.size < hostsOfPost) kept.add(host)
    const name = kept.has(host) ? host : otherHosts
    folded.set(name, (folded.get(name) ?? 0) + visitors)
  }
  return [...folded].sort(([a], [b]) => (a < b ? -1 : 1))
}
