/** A place on the site: the decoded path and the decoded fragment, empty if there is none. */
export type Target = { address: string; anchor: string }

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Where a reference leads on this site.
 * @param url as it is written
 * @param from address of the page that has it
 * @param origin of the site, for absolute addresses of its own
 * @returns undefined if it leads elsewhere; `broken` if it is no address at all
 */
export function targetOf(
  url: string,
  from: string,
  origin: string | undefined,
): Target | 'broken' | undefined {
  if (/^(data|mailto|tel):/i.test(url)) return undefined
  const base = origin ?? 'http://site.invalid'
  if (!URL.canParse(url, base + encodeURI(from))) return 'broken'
  const parsed = new URL(url, base + encodeURI(from))
  if (parsed.origin !== base) return /^https?:$/.test(parsed.protocol) ? undefined : 'broken'
  const address = decode(parsed.pathname).replace(/(?<=.)\/$/, '')
  return { address, anchor: decode(parsed.hash.slice(1)) }
}
