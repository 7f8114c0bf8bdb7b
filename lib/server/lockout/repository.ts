import 'server-only'
import { database, Prisma, transactionOptions } from '../db'
import { retryConflicts } from '../retry-conflicts'

/** Whose attempts are counted, under a keyed hash. */
type Bytes = Uint8Array<ArrayBuffer>

export type Counted = { id: Bytes; waitAfter: (failures: number) => number }

type Row = { id: Uint8Array; failures: number; milliseconds: bigint | number | null }

/** What happened a day ago is forgiven; the salt under which addresses are hashed is another one by then. */
const keptHours = 24

const equal = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0

async function lock(client: Prisma.TransactionClient, ids: Bytes[]): Promise<Row[]> {
  const values = ids.map((id) => Prisma.sql`(${id}, 0, UTC_TIMESTAMP(3))`)
  await client.$executeRaw`
    INSERT INTO sign_in_attempt (id, failures, last_at) VALUES ${Prisma.join(values)}
    ON DUPLICATE KEY UPDATE
      failures = IF(last_at < UTC_TIMESTAMP(3) - INTERVAL ${keptHours} HOUR, 0, failures), last_at = UTC_TIMESTAMP(3)`
  return client.$queryRaw<Row[]>`
    SELECT id, failures, TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(3), blocked_until) DIV 1000 AS milliseconds
    FROM sign_in_attempt WHERE id IN (${Prisma.join(ids)}) ORDER BY id FOR UPDATE`
}

/**
 * Counts an attempt before it is known whether it is right: guesses that arrive together cannot all be free.
 * @returns seconds to wait when the attempt is not to be made, else 0
 */
export async function countAttempt(all: Counted[]): Promise<number> {
  // In one order, so that two attempts never wait for each other.
  const counted = [...all].sort((a, b) => Buffer.compare(a.id, b.id))
  return retryConflicts(() =>
    database().$transaction(async (client) => {
      const rows = await lock(
        client,
        counted.map(({ id }) => id),
      )
      const wait = Math.max(...rows.map(({ milliseconds }) => Number(milliseconds ?? 0)))
      if (wait > 0) return Math.ceil(wait / 1000)
      for (const { id, waitAfter } of counted) {
        const failures = Number(rows.find((row) => equal(row.id, id))?.failures ?? 0) + 1
        const seconds = waitAfter(failures)
        await client.$executeRaw`
          UPDATE sign_in_attempt SET failures = ${failures},
            blocked_until = IF(${seconds} = 0, NULL, UTC_TIMESTAMP(3) + INTERVAL ${seconds} SECOND)
          WHERE id = ${id}`
      }
      return 0
    }, transactionOptions),
  )
}

/** Takes back an attempt that was right: the first ones are forgotten, the others count one less. */
export async function forgiveAttempt(forgotten: Bytes[], others: Bytes[]): Promise<void> {
  const client = database()
  await client.signInAttempt.deleteMany({ where: { id: { in: forgotten } } })
  if (others.length === 0) return
  await client.$executeRaw`
    UPDATE sign_in_attempt SET failures = IF(failures = 0, 0, failures - 1), blocked_until = NULL
    WHERE id IN (${Prisma.join(others)})`
}

/** Deletes what is forgiven. */
export async function deleteOldAttempts(): Promise<void> {
  await database()
    .$executeRaw`DELETE FROM sign_in_attempt WHERE last_at < UTC_TIMESTAMP(3) - INTERVAL ${keptHours} HOUR`
}
