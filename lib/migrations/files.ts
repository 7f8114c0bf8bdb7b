import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MigrationError } from './migration-error.ts'

/** One folder of prisma/migrations. */
export interface Migration {
  /** The folder's name, such as 20261123000000_comments_and_views: names sort in the order of applying. */
  readonly name: string
  readonly sql: string
  /** Prisma's: SHA-256 of the file, in hexadecimal. */
  readonly checksum: string
}

/**
 * Reads `<folder>/<name>/migration.sql` in order.
 * @throws MigrationError when the folder or one of the files is missing
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  if (!existsSync(folder)) throw new MigrationError(`There is no folder of migrations at ${folder}.`)
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.sort().map((name) => readMigration(folder, name)))
}

/**
 * Was this file applied with that checksum? Line ends may differ: git may have changed them on checkout, and
 * Prisma (checksum.rs) accepts both as well.
 */
export function matchesChecksum({ sql, checksum }: Migration, recorded: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n')
  return [checksum, sha256(unix), sha256(unix.replaceAll('\n', '\r\n'))].includes(recorded)
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const file = join(folder, name, 'migration.sql')
  if (!existsSync(file))
    throw new MigrationError(`${join(folder, name)} has no migration.sql: restore it, or remove the folder.`)
  const sql = await readFile(file, 'utf8')
  return { name, sql, checksum: sha256(sql) }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
