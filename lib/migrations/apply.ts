import { randomUUID } from 'node:crypto'
import type { DatabaseSettings } from '../database-url.ts'
import { readMigrations, type Migration } from './files.ts'
import { takeLock, type LockOptions } from './lock.ts'
import { MigrationError } from './migration-error.ts'
import { CREATE_TABLE } from './records.ts'
import { runScript, ScriptError } from './script.ts'
import { withMigrationSession, type MigrationSession } from './session.ts'
import { migrationStatus } from './status.ts'

/**
 * Brings a database up to date. Any number of processes may do so at once: one applies, the others wait for it
 * and find nothing left. Records are what `prisma migrate deploy` would have written.
 * @param folder the migrations, `prisma/migrations`
 * @returns the names of those that this run applied
 * @throws MigrationError with what to do; what the server says about the connection comes through
 */
export function applyMigrations(
  settings: DatabaseSettings,
  folder: string,
  options: LockOptions,
): Promise<string[]> {
  return withMigrationSession(settings, async (session) => {
    // Without the lock only "nothing to do" can be trusted; anything else is looked at again under it.
    const isNeeded = async () => (await migrationStatus(session.query, folder)).state !== 'up to date'
    if (!(await isNeeded()) || !(await takeLock(session, options, isNeeded))) return []
    const names = await findPending(session, folder, options)
    const pending = (await readMigrations(folder)).filter(({ name }) => names.includes(name))
    for (const migration of pending) {
      options.log(`applying ${migration.name}`)
      await applyOne(session, migration)
    }
    return pending.map(({ name }) => name)
  })
}

async function findPending(
  { query, connection }: MigrationSession,
  folder: string,
  { log }: LockOptions,
): Promise<readonly string[]> {
  const status = await migrationStatus(query, folder)
  if (status.state === 'up to date') return []
  if (status.state === 'ahead' && !status.unfinished) {
    // After a rollback: the older release works with it, and must be able to start.
    log(status.reason)
    return []
  }
  if (status.state === 'pending') return status.names
  if (status.state !== 'table missing') throw new MigrationError(status.reason)
  if (status.tables.length > 0) throw new MigrationError(explainBaseline(status.tables, status.names))
  await connection.query(CREATE_TABLE)
  return status.names
}

/**
 * DDL cannot be undone by a transaction. So the record is begun before and finished after: what a crash or an
 * error leaves is an unfinished record, at which the next run stops.
 */
async function applyOne({ connection, scripts }: MigrationSession, migration: Migration): Promise<void> {
  const id = randomUUID()
  await connection.query(
    `INSERT INTO _prisma_migrations (id, checksum, started_at, migration_name) VALUES (?, ?, UTC_TIMESTAMP(3), ?)`,
    [id, migration.checksum, migration.name],
  )
  try {
    await runScript(scripts, migration.sql)
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error
    const update = 'UPDATE _prisma_migrations SET logs = ? WHERE id = ?'
    // When the connection itself is gone, the unfinished record stands for the failure.
    await connection.query(update, [error.message, id]).catch(() => undefined)
    throw new MigrationError(explainFailure(migration.name, error))
  }
  await connection.query(
    'UPDATE _prisma_migrations SET applied_steps_count = 1, finished_at = UTC_TIMESTAMP(3) WHERE id = ?',
    [id],
  )
}

function explainFailure(name: string, { message }: ScriptError): string {
  return (
    `The migration ${name} failed and is recorded as such.\n    ${message}\n` +
    '    What its earlier statements did stays done. Finish the rest by hand and run\n' +
    `      npm run migrate -- --resolve-applied ${name}\n` +
    '    or undo by hand what it did, mend the file, and run\n' +
    `      npm run migrate -- --resolve-rolled-back ${name}`
  )
}

function explainBaseline(tables: readonly string[], names: readonly string[]): string {
  const shown = tables.slice(0, 5).join(', ') + (tables.length > 5 ? ', …' : '')
  return (
    `The database is not empty (${shown}), and no migration was ever recorded in it.\n` +
    '    Use an empty database. Or, if these tables are what migrations make, tell so for each that is there:\n' +
    `      npm run migrate -- --resolve-applied ${names[0] ?? 'NAME'}`
  )
}
