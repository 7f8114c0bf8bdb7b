/** The decoded path of a request, without the query; undefined if it is no text (`/%ff`). */
export function addressOf(url: string | undefined): string | undefined {
  const [encoded = '/'] = (url ?? '/').split('?')
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}
