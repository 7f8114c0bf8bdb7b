import 'server-only'
import { cookieValue } from '../http/cookie'
import { readerOfToken } from '../reader/repository'
import { readerCookie } from '../reader/cookie'

/** A reader whose name another site vouches for. */
export type VerifiedReader = { provider: 'github'; login: string; name: string }

/** Who reads, if they signed in with GitHub. Says nothing about moderators, and opens none of their pages. */
export async function verifiedReaderOf(headers: Headers): Promise<VerifiedReader | undefined> {
  const token = cookieValue(headers.get('cookie'), readerCookie)
  if (!token) return undefined
  const reader = await readerOfToken(token)
  return reader && { provider: 'github', login: reader.login, name: reader.name }
}
