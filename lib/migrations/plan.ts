import { matchesChecksum, type Migration } from './files.ts'
import type { MigrationRecord } from './records.ts'

/** How a database stands to the migrations of this version of the code. */
export type MigrationStatus =
  | { readonly state: 'up to date' }
  | { readonly state: 'pending'; readonly names: readonly string[] }
  /** Nothing was ever applied. `tables` are those that are there all the same. */
  | { readonly state: 'table missing'; readonly names: readonly string[]; readonly tables: readonly string[] }
  /**
   * Everything here is applied and newer ones too: normal for the old replicas during a rolling update.
   * `unfinished` is a newer one that is being applied just now, or whose run was ended in the middle.
   */
  | {
      readonly state: 'ahead'
      readonly names: readonly string[]
      readonly unfinished?: string
      readonly reason: string
    }
  | { readonly state: 'trouble'; readonly reason: string }

/** Compares the files with what the database remembers. */
export function planMigrations(
  files: readonly Migration[],
  records: readonly MigrationRecord[],
): MigrationStatus {
  const isOurs = ({ name }: MigrationRecord) => files.some((file) => file.name === name)
  const unfinished = records.filter((record) => !record.finished)
  const ours = unfinished.find(isOurs)
  if (ours) return { state: 'trouble', reason: explainUnfinished(ours) }
  for (const file of files) {
    const record = records.find(({ name }) => name === file.name)
    if (record && !matchesChecksum(file, record.checksum))
      return { state: 'trouble', reason: explainChanged(file.name) }
  }
  const unknown = records.filter((record) => !isOurs(record)).map(({ name }) => name)
  const pending = files
    .map(({ name }) => name)
    .filter((name) => !records.some((record) => record.name === name))
  if (unknown.length === 0)
    return pending.length > 0 ? { state: 'pending', names: pending } : { state: 'up to date' }
  const newest = files.at(-1)?.name ?? ''
  // What the next release has begun is its own affair: this one works before and after (expand and contract).
  if (pending.length === 0 && unknown.every((name) => name > newest))
    return { state: 'ahead', names: unknown, ...explainAhead(unknown, unfinished[0]) }
  return {
    state: 'trouble',
    reason: unfinished[0] ? explainUnfinished(unfinished[0]) : explainUnknown(unknown),
  }
}

function explainUnfinished({ name, started, logs }: MigrationRecord): string {
  const what = logs
    ? `The migration ${name} (begun ${started} UTC) failed:\n    ${logs.replaceAll('\n', '\n    ')}`
    : `The migration ${name} was begun at ${started} UTC and is not finished: it is being applied just now, or its run was ended in the middle.`
  return (
    `${what}\n    MySQL does not undo a part of a migration. Look at the tables, then either finish its statements ` +
    `by hand and run\n      npm run migrate -- --resolve-applied ${name}\n` +
    `    or undo by hand what it did and run\n      npm run migrate -- --resolve-rolled-back ${name}`
  )
}

function explainChanged(name: string): string {
  return (
    `The file of the migration ${name} was changed after it had been applied.\n` +
    '    Restore it (git log prisma/migrations) and write the change as a new migration.'
  )
}

function explainUnknown(names: readonly string[]): string {
  return (
    `The database has migrations without a file here: ${names.join(', ')}.\n` +
    '    Restore their folders (another branch?), or use the database that belongs to this code.'
  )
}

function explainAhead(names: readonly string[], unfinished?: MigrationRecord) {
  const reason =
    `The database belongs to a newer version of Slipway, which applied: ${names.join(', ')}.\n` +
    '    Run that version, or restore the folders of these migrations.'
  return unfinished
    ? { unfinished: unfinished.name, reason: `${reason}\n    ${explainUnfinished(unfinished)}` }
    : { reason }
}
