import 'server-only'
import { database } from '../db'

// Yesterday's, for replicas whose clocks differ. So no salt is there two days after it was made, as promised.
const keptDays = 1
const dayMilliseconds = 86_400_000

/** Deletes the salts that no visitor of `today` (UTC) needs any more. */
export async function deleteOldSalts(today = new Date()): Promise<void> {
  const day = Math.floor(today.getTime() / dayMilliseconds) * dayMilliseconds
  const oldest = new Date(day - keptDays * dayMilliseconds)
  await database().visitorSalt.deleteMany({ where: { day: { lt: oldest } } })
}

/** Deletes the hashes of those who wrote nothing for 48 hours: the limits on writing look back over minutes. */
export async function deleteOldAuthors(): Promise<void> {
  await database().$executeRaw`
    DELETE FROM comment_author WHERE last_post_at < UTC_TIMESTAMP(3) - INTERVAL 48 HOUR`
}

/**
 * The salt of a day, the same for all replicas: the first one to ask stores `proposal`, everybody reads what
 * was stored. Older salts are deleted on the way, and with them the possibility to undo a hash.
 */
export async function saltOf(day: string, proposal: Uint8Array): Promise<Uint8Array> {
  const date = new Date(`${day}T00:00:00Z`)
  const client = database()
  const known = await client.visitorSalt.findUnique({ where: { day: date } })
  if (known) return known.salt
  await client.$executeRaw`INSERT IGNORE INTO visitor_salt (day, salt) VALUES (${day}, ${proposal})`
  await deleteOldSalts(date)
  const { salt } = await client.visitorSalt.findUniqueOrThrow({ where: { day: date } })
  return salt
}
