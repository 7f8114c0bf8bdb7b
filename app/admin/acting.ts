import 'server-only'
import { headers as requestHeaders } from 'next/headers'
import type { ProblemCode } from '@/lib/app-error'
import { requireModerator, requireOwner, type Moderator } from '@/lib/server/auth/session'
import { toAppError } from '@/lib/server/http/problem'
import { requireSameOrigin } from '@/lib/server/http/same-origin'

/** Who sends a form of /admin, from one of its own pages. @throws AppError cross_origin, signed_out, forbidden */
export async function acting(role: 'moderator' | 'owner' = 'moderator'): Promise<Moderator> {
  const headers = await requestHeaders()
  requireSameOrigin({ headers })
  return role === 'owner' ? requireOwner(headers) : requireModerator(headers)
}

/** A text field of a form, with line breaks as people type them. */
export function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.replace(/\r\n/g, '\n') : ''
}

/** The code of what went wrong; undefined when it went well. */
export async function problemOf(work: () => Promise<void>): Promise<ProblemCode | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return toAppError(error).code
  }
}
