import { randomUUID } from 'node:crypto'
import type { RowDataPacket } from 'mysql2/promise'
import type { DatabaseSettings } from '../database-url.ts'
import { readMigrations } from './files.ts'
import { takeLock, type LockOptions } from './lock.ts'
import { MigrationError } from './migration-error.ts'
import { CREATE_TABLE, readRecords } from './records.ts'
import { withMigrationSession, type MigrationSession } from './session.ts'

/**
 * Records a migration as applied without running it, like `prisma migrate resolve --applied`: after it was
 * finished by hand, or for tables that are there already.
 * @throws MigrationError when there is no such file or it is applied already
 */
export function resolveApplied(
  settings: DatabaseSettings,
  folder: string,
  name: string,
  options: LockOptions,
): Promise<void> {
  return withMigrationSession(settings, async (session) => {
    await takeLock(session, options, () => Promise.resolve(true))
    const migration = (await readMigrations(folder)).find((candidate) => candidate.name === name)
    if (!migration) throw new MigrationError(`There is no migration ${name} in ${folder}.`)
    if (!(await readRecords(session.query)).records) await session.connection.query(CREATE_TABLE)
    if ((await countRecords(session, name)).finished > 0)
      throw new MigrationError(`The migration ${name} is recorded as applied already.`)
    await rollBackUnfinished(session, name)
    await session.connection.query(
      `INSERT INTO _prisma_migrations (id, checksum, logs, started_at, finished_at, migration_name)
       VALUES (?, ?, '', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), ?)`,
      [randomUUID(), migration.checksum, name],
    )
  })
}

/**
 * Records a failed migration as undone, like `prisma migrate resolve --rolled-back`: the next run applies it
 * again.
 * @throws MigrationError when it was never begun or did not fail
 */
export function resolveRolledBack(
  settings: DatabaseSettings,
  name: string,
  options: LockOptions,
): Promise<void> {
  return withMigrationSession(settings, async (session) => {
    await takeLock(session, options, () => Promise.resolve(true))
    const { finished, unfinished } = await countRecords(session, name)
    if (unfinished > 0) return rollBackUnfinished(session, name)
    throw new MigrationError(
      finished > 0
        ? `The migration ${name} was applied and did not fail. To undo it, write a new migration.`
        : `The migration ${name} is not recorded as failed, so there is nothing to mark.`,
    )
  })
}

async function countRecords({ query }: MigrationSession, name: string) {
  const { records = [] } = await readRecords(query)
  const own = records.filter((record) => record.name === name)
  const finished = own.filter((record) => record.finished).length
  return { finished, unfinished: own.length - finished }
}

async function rollBackUnfinished({ connection }: MigrationSession, name: string): Promise<void> {
  await connection.query<RowDataPacket[]>(
    `UPDATE _prisma_migrations SET rolled_back_at = UTC_TIMESTAMP(3)
     WHERE migration_name = ? AND finished_at IS NULL AND rolled_back_at IS NULL`,
    [name],
  )
}
