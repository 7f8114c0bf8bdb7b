import 'server-only'
import { z } from 'zod'
import { AppError } from '@/lib/app-error'
import { passkeysOf, removePasskey, renamePasskey } from '../passkeys/repository'
import { endSessions, sessionsOf } from '../sessions/repository'
import type { Moderator } from './session'

/** What the account page shows. */
export async function accountOf({ id }: Moderator) {
  const [sessions, passkeys] = await Promise.all([sessionsOf(id), passkeysOf(id)])
  return { sessions, passkeys }
}

/** Ends one of somebody's sessions, or without an id all but the present one. */
export async function endMySessions({ id, sessionId }: Moderator, session: string): Promise<void> {
  await endSessions(id, session ? { id: session } : { not: sessionId })
}

const passkeyName = z.string().trim().min(1).max(80)

/** A name for a passkey. @throws AppError invalid_account */
export function namePasskey(name: unknown): string {
  const input = passkeyName.safeParse(name)
  if (!input.success) throw new AppError('invalid_account', { message: 'name of a passkey' })
  return input.data
}

/** Renames a passkey of somebody's own. */
export async function renameMyPasskey({ id }: Moderator, passkey: string, name: unknown): Promise<void> {
  await renamePasskey(id, passkey, namePasskey(name))
}

export async function removeMyPasskey({ id }: Moderator, passkey: string): Promise<void> {
  await removePasskey(id, passkey)
}
