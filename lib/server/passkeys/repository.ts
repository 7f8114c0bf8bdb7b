import 'server-only'
import { database, transactionOptions } from '../db'
import type { Recorder } from '../moderators/repository'

export type PasskeyRow = { id: string; name: string | null; createdAt: Date | null }

/** Somebody's passkeys, the oldest first. */
export async function passkeysOf(userId: string): Promise<PasskeyRow[]> {
  return database().passkey.findMany({
    where: { userId },
    select: { id: true, name: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  })
}

type Owner = { id: string; name: string; email: string }

/** Changes one of somebody's passkeys and has it recorded, unless there is nothing to change. */
async function change(
  { id: userId, name, email }: Owner,
  id: string,
  to: { name: string } | undefined,
  record: Recorder,
): Promise<void> {
  await database().$transaction(async (client) => {
    const [known] = await client.$queryRaw<{ name: string | null }[]>`
      SELECT name FROM passkey WHERE user_id = ${userId} AND id = ${id} FOR UPDATE`
    if (!known || known.name === to?.name) return
    if (to) await client.passkey.update({ where: { id }, data: to })
    else await client.passkey.delete({ where: { id } })
    const after = to ? { passkey: to.name } : {}
    await record(client, { id: userId, name, email, before: { passkey: known.name }, after })
  }, transactionOptions)
}

export async function renamePasskey(of: Owner, id: string, name: string, record: Recorder): Promise<void> {
  await change(of, id, { name }, record)
}

export async function removePasskey(of: Owner, id: string, record: Recorder): Promise<void> {
  await change(of, id, undefined, record)
}
