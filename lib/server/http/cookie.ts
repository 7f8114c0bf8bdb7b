import 'server-only'

/** The value of a cookie in a `Cookie` header. */
export function cookieValue(header: string | null, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key = '', ...value] = pair.split('=')
    if (key.trim() === name) return value.join('=').trim()
  }
  return undefined
}

export type Cookie = {
  name: string
  /** Without one the cookie is taken away. */
  value: string | undefined
  /** Seconds for which browsers keep it. */
  keptSeconds: number
  path?: string
  /** Whether readers reach this site by HTTPS. */
  isSecure: boolean
}

/** The `Set-Cookie` header of a cookie that no script reads and no other site's page sends with a write. */
export function setCookie({ name, value, keptSeconds, path = '/', isSecure }: Cookie): string {
  return [
    `${name}=${value ?? ''}`,
    `Max-Age=${value ? keptSeconds : 0}`,
    `Path=${path}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
  ].join('; ')
}
