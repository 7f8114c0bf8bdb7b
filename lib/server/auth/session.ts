import 'server-only'
import { headers as requestHeaders } from 'next/headers'
import { cache } from 'react'
import { AppError } from '@/lib/app-error'
import { addressHeader } from '@/lib/admin-address'
import { withDeadline } from '../deadline'
import { log } from '../log'
import { authFor } from './auth'
import { refusing } from './failure'
import { touchSession } from '../sessions/repository'
import { isModeratorRole, type ModeratorRole } from './roles'

/** Somebody who is signed in and may moderate. */
export type Moderator = {
  id: string
  name: string
  email: string
  role: ModeratorRole
  sessionId: string
}

/** How exactly the last use of a session is known, in milliseconds. */
const useNoted = 5 * 60_000

/** The only write of a request that reads: one row in five minutes, and nobody waits for it. */
function noteUse(session: { id: string; updatedAt: Date }): void {
  if (Date.now() - session.updatedAt.getTime() < useNoted) return
  touchSession(session.id).catch((error: unknown) => {
    log().warn({ reason: error instanceof Error ? error.message : String(error) }, 'use of session not noted')
  })
}

/**
 * Who sent a request, by its session cookie: asked of the database each time, so that what was revoked is refused
 * at once and on every replica. Undefined for everybody who may not moderate.
 */
export async function moderatorOf(headers: Headers): Promise<Moderator | undefined> {
  if (!headers.get('cookie')?.includes('slipway.session_token=')) return undefined
  const auth = await authFor(headers)
  const call = auth.api.getSession({ headers, query: { disableRefresh: true } })
  const found = await refusing('signed_out', call)
  if (!found) return undefined
  const { id, name, email, role, disabledAt } = found.user
  if (disabledAt || !isModeratorRole(role)) return undefined
  noteUse(found.session)
  return { id, name, email, role, sessionId: found.session.id }
}

/** For endpoints. @throws AppError signed_out */
export async function requireModerator(headers: Headers): Promise<Moderator> {
  const moderator = await moderatorOf(headers)
  if (!moderator) throw new AppError('signed_out')
  return moderator
}

/** For endpoints that only owners may use. @throws AppError signed_out, forbidden */
export async function requireOwner(headers: Headers): Promise<Moderator> {
  const moderator = await requireModerator(headers)
  if (moderator.role !== 'owner') throw new AppError('forbidden')
  return moderator
}

/** Who looks at the page that is being rendered; asked once for a page and its layout. */
export const currentModerator = cache(async () => withDeadline(moderatorOf(await requestHeaders())))

/** For pages below /admin: sends everybody else to sign in, and from there back to this address. */
export async function requireModeratorPage(): Promise<Moderator> {
  const moderator = await currentModerator()
  if (moderator) return moderator
  // Here, because it can be imported by Next's bundler only, and endpoints are tested without.
  const { redirect } = await import('next/navigation')
  const address = (await requestHeaders()).get(addressHeader) ?? '/admin'
  return redirect(`/admin/sign-in?next=${encodeURIComponent(address)}`)
}
