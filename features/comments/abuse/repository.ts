import 'server-only'
import type { Prisma } from '@/lib/server/db'
import { database } from '@/lib/server/db'

export type Client = Prisma.TransactionClient

/** The value of a setting, unparsed. */
export async function findSetting(name: string): Promise<string | undefined> {
  return (await database().setting.findUnique({ where: { name } }))?.value
}

export async function saveSetting(client: Client, name: string, value: string): Promise<void> {
  await client.$executeRaw`
    INSERT INTO setting (name, value, updated_at) VALUES (${name}, ${value}, UTC_TIMESTAMP(3))
    ON DUPLICATE KEY UPDATE value = ${value}, updated_at = UTC_TIMESTAMP(3)`
}

type Hash = Uint8Array<ArrayBuffer>

/**
 * Seconds since a browser's oldest comment that readers see (null when there is none), and whether it or its address is
 * blocked now.
 */
export async function findWriter(owner: Hash, author: Hash) {
  const [row] = await database().$queryRaw<{ age: bigint | number | null; blocked: bigint | number }[]>`
    SELECT
      (SELECT TIMESTAMPDIFF(SECOND, created_at, UTC_TIMESTAMP(3)) FROM comment
        WHERE owner = ${owner} AND status = 'visible' ORDER BY created_at LIMIT 1) AS age,
      (SELECT COUNT(*) FROM blocked_writer
        WHERE hash IN (${owner}, ${author}) AND (until IS NULL OR until > UTC_TIMESTAMP(3))) AS blocked`
  const age = row?.age ?? null
  return { secondsKnown: age === null ? null : Number(age), isBlocked: Number(row?.blocked) > 0 }
}

/** Who wrote the same text in the last `hours`, and where; up to 20. @param except the id of a comment that is changed */
export async function findSameText(digest: Hash, hours: number, except: string) {
  return database().$queryRaw<{ author: Uint8Array; owner: Uint8Array | null; postSlug: string }[]>`
    SELECT author, owner, post_slug AS postSlug FROM comment
    WHERE text_digest = ${digest} AND created_at > UTC_TIMESTAMP(3) - INTERVAL ${hours} HOUR
      AND status <> 'deleted' AND id <> ${except} LIMIT 20`
}

/** Marks a challenge as used. @returns whether nobody had used it before */
export async function insertUsedChallenge(digest: Hash, expiresAt: Date): Promise<boolean> {
  // Without fractions: the driver rounds by its own rules, and seconds are exact enough.
  const seconds = Math.ceil(expiresAt.getTime() / 1000)
  const inserted = await database().$executeRaw`
    INSERT IGNORE INTO used_challenge (digest, expires_at)
    VALUES (${digest}, TIMESTAMPADD(SECOND, ${seconds}, '1970-01-01 00:00:00'))`
  return inserted === 1
}

/** Deletes challenges that have been over for an hour (clocks differ), and blocks that have ended. */
export async function deleteEnded(): Promise<void> {
  const client = database()
  await client.$executeRaw`DELETE FROM used_challenge WHERE expires_at < UTC_TIMESTAMP(3) - INTERVAL 1 HOUR`
  await client.$executeRaw`DELETE FROM blocked_writer WHERE until < UTC_TIMESTAMP(3)`
}

export type BlockedKind = 'owner' | 'author'

export type Blocked = {
  hash: Uint8Array
  kind: BlockedKind
  until: Date | null
  reason: string
  createdAt: Date
}

/** @param seconds null for good */
export async function saveBlocked(
  client: Client,
  hash: Hash,
  kind: BlockedKind,
  seconds: number | null,
  reason: string,
): Promise<void> {
  await client.$executeRaw`
    INSERT INTO blocked_writer (hash, kind, until, reason, created_at)
    VALUES (${hash}, ${kind}, UTC_TIMESTAMP(3) + INTERVAL ${seconds} SECOND, ${reason}, UTC_TIMESTAMP(3))
    ON DUPLICATE KEY UPDATE until = UTC_TIMESTAMP(3) + INTERVAL ${seconds} SECOND, reason = ${reason}`
}

export async function deleteBlocked(client: Client, hash: Hash): Promise<boolean> {
  return (await client.$executeRaw`DELETE FROM blocked_writer WHERE hash = ${hash}`) > 0
}

/** The latest first, up to `limit`. */
export async function findBlocked(limit: number): Promise<Blocked[]> {
  const rows = await database().$queryRaw<(Omit<Blocked, 'kind'> & { kind: string })[]>`
    SELECT hash, kind, until, reason, created_at AS createdAt FROM blocked_writer
    WHERE until IS NULL OR until > UTC_TIMESTAMP(3) ORDER BY created_at DESC, hash LIMIT ${limit}`
  return rows.map((row) => ({ ...row, kind: row.kind === 'author' ? 'author' : 'owner' }))
}
