import 'server-only'
import { database } from '../db'

export type PasskeyRow = { id: string; name: string | null; createdAt: Date | null }

/** Somebody's passkeys, the oldest first. */
export async function passkeysOf(userId: string): Promise<PasskeyRow[]> {
  return database().passkey.findMany({
    where: { userId },
    select: { id: true, name: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  })
}

export async function renamePasskey(userId: string, id: string, name: string): Promise<void> {
  await database().passkey.updateMany({ where: { userId, id }, data: { name } })
}

export async function removePasskey(userId: string, id: string): Promise<void> {
  await database().passkey.deleteMany({ where: { userId, id } })
}
