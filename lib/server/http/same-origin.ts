import 'server-only'
import { AppError } from '@/lib/app-error'
import { env } from '../env'

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

/**
 * Refuses a write that another site's page makes. Browsers send `Origin` with every POST, and no page can
 * forge it or `Host`; programs that send none are not readers who could be tricked.
 */
export function requireSameOrigin({ headers }: { headers: Headers }): void {
  const origin = headers.get('origin')
  const refuse = (message: string) => new AppError('cross_origin', { message })
  if (origin !== null) {
    if (origin === env().SITE_URL) return
    const host = hostOf(origin)
    // `null` (a sandbox, a file) has no host, and neither has a request of HTTP/1.0: that is no match.
    if (!host || host !== headers.get('host')?.toLowerCase()) throw refuse(`origin ${origin}`)
    return
  }
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') throw refuse(`sec-fetch-site ${site}`)
}
