import 'server-only'
import { database } from '../db'
import { retryConflicts } from '../retry-conflicts'

/** A window of time: what was counted in it, and the milliseconds until it ends. */
export type Window = { points: number; remaining: number }

type Row = { points: bigint | number; remaining: bigint | number }

function toWindow(rows: Row[]): Window | undefined {
  const [row] = rows
  return row && { points: Number(row.points), remaining: Number(row.remaining) }
}

/**
 * Adds points to a window, or begins a new one when it has ended. Two statements on one row of the primary key:
 * whoever comes second waits for the first and sees its points. The database's clock decides, since replicas have
 * clocks of their own.
 * @param milliseconds length of a new window
 */
export async function addPoints(name: string, points: number, milliseconds: number): Promise<Window> {
  const client = database()
  const length = milliseconds * 1000
  const [, rows] = await retryConflicts(() =>
    client.$transaction(
      [
        client.$executeRaw`
          INSERT INTO rate_limit (name, points, expires_at)
          VALUES (${name}, ${points}, UTC_TIMESTAMP(3) + INTERVAL ${length} MICROSECOND)
          ON DUPLICATE KEY UPDATE
            points = IF(expires_at <= UTC_TIMESTAMP(3), ${points}, points + ${points}),
            expires_at = IF(expires_at <= UTC_TIMESTAMP(3),
              UTC_TIMESTAMP(3) + INTERVAL ${length} MICROSECOND, expires_at)`,
        client.$queryRaw<Row[]>`
          SELECT points, TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(3), expires_at) DIV 1000 AS remaining
          FROM rate_limit WHERE name = ${name}`,
      ],
      { isolationLevel: 'ReadCommitted' },
    ),
  )
  const window = toWindow(rows)
  if (!window) throw new Error(`the limit ${name} is gone`)
  return window
}

/** Begins a window with these points, whatever there was. */
export async function setPoints(name: string, points: number, milliseconds: number): Promise<Window> {
  const length = milliseconds * 1000
  await database().$executeRaw`
    INSERT INTO rate_limit (name, points, expires_at)
    VALUES (${name}, ${points}, UTC_TIMESTAMP(3) + INTERVAL ${length} MICROSECOND)
    ON DUPLICATE KEY UPDATE points = ${points},
      expires_at = UTC_TIMESTAMP(3) + INTERVAL ${length} MICROSECOND`
  return { points, remaining: milliseconds }
}

/** A window that has not ended. */
export async function findPoints(name: string): Promise<Window | undefined> {
  return toWindow(
    await database().$queryRaw<Row[]>`
      SELECT points, TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(3), expires_at) DIV 1000 AS remaining
      FROM rate_limit WHERE name = ${name} AND expires_at > UTC_TIMESTAMP(3)`,
  )
}

/** Forgets a window. @returns whether there was one */
export async function deletePoints(name: string): Promise<boolean> {
  return (await database().$executeRaw`DELETE FROM rate_limit WHERE name = ${name}`) > 0
}

/** Deletes the windows that have ended. */
export async function deleteEndedWindows(): Promise<number> {
  return database().$executeRaw`DELETE FROM rate_limit WHERE expires_at < UTC_TIMESTAMP(3)`
}
