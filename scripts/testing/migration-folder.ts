import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of migrations that a test may change. */
export interface MigrationFolder {
  readonly path: string
  /** Writes the files `<name>/migration.sql`. */
  write(files: Readonly<Record<string, string>>): void
  removeMigration(name: string): void
  remove(): void
}

export function createMigrationFolder(files: Readonly<Record<string, string>>): MigrationFolder {
  const path = mkdtempSync(join(tmpdir(), 'slipway-migrations-'))
  const folder: MigrationFolder = {
    path,
    write: (changed) => {
      for (const [name, sql] of Object.entries(changed)) {
        mkdirSync(join(path, name), { recursive: true })
        writeFileSync(join(path, name, 'migration.sql'), sql)
      }
    },
    removeMigration: (name) => rmSync(join(path, name), { recursive: true }),
    remove: () => rmSync(path, { recursive: true }),
  }
  folder.write(files)
  return folder
}
