import 'server-only'
import { sqlPool } from '../db'
import { retryConflicts } from '../retry-conflicts'

/** A window of time: what was counted in it, and the milliseconds until it ends. */
export type Window = { points: number; remaining: number }

/**
 * Adds points to a window, or begins a new one when it has ended. One statement, so that nothing stays locked while
 * this process is busy; its answer brings the sum along (`LAST_INSERT_ID(expression)`, MySQL 8.4 manual, "Information
 * Functions"). The database's clock decides, since replicas have clocks of their own.
 * @param milliseconds length of a new window
 * @returns what was counted so far
 */
export async function addPoints(name: string, points: number, milliseconds: number): Promise<number> {
  const length = milliseconds * 1000
  const pool = await sqlPool()
  const { insertId } = await retryConflicts(() =>
    pool.query(
      `INSERT INTO rate_limit (name, points, expires_at)
       VALUES (?, ?, UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND)
       ON DUPLICATE KEY UPDATE
         points = LAST_INSERT_ID(IF(expires_at <= UTC_TIMESTAMP(3), ?, points + ?)),
         expires_at = IF(expires_at <= UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND, expires_at)`,
      [name, points, length, points, points, length],
    ),
  )
  // A row that is new has no such id.
  return Number(insertId) || points
}

/** Begins a window with these points, whatever there was. */
export async function setPoints(name: string, points: number, milliseconds: number): Promise<void> {
  const length = milliseconds * 1000
  const pool = await sqlPool()
  await pool.query(
    `INSERT INTO rate_limit (name, points, expires_at)
     VALUES (?, ?, UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND)
     ON DUPLICATE KEY UPDATE points = ?, expires_at = UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND`,
    [name, points, length, points, length],
  )
}

/** A window that has not ended. */
export async function findWindow(name: string): Promise<Window | undefined> {
  const pool = await sqlPool()
  const [row] = await pool.query(
    `SELECT points, TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(3), expires_at) DIV 1000 AS remaining
     FROM rate_limit WHERE name = ? AND expires_at > UTC_TIMESTAMP(3)`,
    [name],
  )
  return row && { points: Number(row.points), remaining: Number(row.remaining) }
}

/** Forgets a window. @returns whether there was one */
export async function deleteWindow(name: string): Promise<boolean> {
  const pool = await sqlPool()
  return (await pool.query('DELETE FROM rate_limit WHERE name = ?', [name])).affectedRows > 0
}

/** Deletes the windows that have ended. */
export async function deleteEndedWindows(): Promise<void> {
  const pool = await sqlPool()
  await pool.query('DELETE FROM rate_limit WHERE expires_at < UTC_TIMESTAMP(3)')
}
