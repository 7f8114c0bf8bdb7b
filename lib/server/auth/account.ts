import 'server-only'
import { z } from 'zod'
import { AppError } from '@/lib/app-error'
import type { Recorder } from '../moderators/repository'
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
export async function renameMyPasskey(
  moderator: Moderator,
  passkey: string,
  name: unknown,
  record: Recorder,
): Promise<void> {
  await renamePasskey(moderator, passkey, namePasskey(name), record)
}

export async function removeMyPasskey(
  moderator: Moderator,
  passkey: string,
  record: Recorder,
): Promise<void> {
  await removePasskey(moderator, passkey, record)
}
