import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { createConnection, type Connection } from 'mysql2/promise'
import { parseDatabaseUrl, toMysql2Config, withDatabase } from '../../lib/database-url.ts'
import { applyMigrations } from '../../lib/migrations/apply.ts'
import { projectRoot, type Environment } from '../environment.ts'
import { Failure } from '../failure.ts'
import { insertAwkwardRows } from './awkward-rows.ts'
import { runBackupScript } from './run-script.ts'
import { tableSums, type TableSum } from './table-sums.ts'

// Its rows are left out of backups on purpose (docker/backup/database.sh).
const FORGOTTEN_TABLE = 'visitor_salt'
const NO_ROWS = { rows: 0, checksum: '0' }

export interface DrillOptions {
  /** A server on which the account may make databases. */
  readonly adminUrl: string
  /** A database that does not exist: it is made, destroyed, restored and dropped. */
  readonly database: string
  /** Comments to store. */
  readonly rows: number
  readonly environment: Environment
  readonly log: (line: string) => void
}

/**
 * Makes a database with rows that are hard to carry, backs it up, destroys it, restores it, and compares row
 * counts and CHECKSUM TABLE of every table; the salts of visitors must be gone.
 * @throws Failure when anything differs
 */
export async function drillRestore(options: DrillOptions): Promise<TableSum[]> {
  const { adminUrl, database, environment, log } = options
  const directory = mkdtempSync(join(tmpdir(), 'slipway-drill-'))
  const admin = await createConnection(toMysql2Config(parseDatabaseUrl(adminUrl)))
  const settings = parseDatabaseUrl(withDatabase(adminUrl, database))
  const run = async (name: 'backup' | 'restore', ...args: string[]) => {
    let output = ''
    const place = { settings, directory, environment }
    const code = await runBackupScript(name, args, place, (text) => (output += text))
    if (code !== 0) throw new Failure(`${name}.sh ended with ${code}:\n${output}`)
    log(`${name}.sh: ${output.trim().split('\n').at(-1)}`)
  }
  const sums = () => onDatabase(adminUrl, database, tableSums)
  try {
    await admin.query('CREATE DATABASE ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', [database])
    const folder = join(projectRoot, 'prisma', 'migrations')
    await applyMigrations(settings, folder, { waitSeconds: 120, log: () => undefined })
    await onDatabase(adminUrl, database, (connection) => insertAwkwardRows(connection, options.rows))
    const before = await sums()
    await run('backup')
    await admin.query('DROP DATABASE ??', [database])
    log('the database is destroyed')
    await run('restore', 'latest')
    const after = await sums()
    const expected = before.map((sum) => (sum.table === FORGOTTEN_TABLE ? { ...sum, ...NO_ROWS } : sum))
    if (!isDeepStrictEqual(expected, after)) throw new Failure(describeDifference(expected, after))
    return after
  } finally {
    await admin.query('DROP DATABASE IF EXISTS ??', [database])
    await admin.end()
    rmSync(directory, { recursive: true })
  }
}

async function onDatabase<T>(
  adminUrl: string,
  database: string,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await createConnection(
    toMysql2Config(parseDatabaseUrl(withDatabase(adminUrl, database))),
  )
  try {
    return await work(connection)
  } finally {
    await connection.end()
  }
}

function describeDifference(expected: readonly TableSum[], after: readonly TableSum[]): string {
  const lines = (sums: readonly TableSum[]) =>
    sums.map(({ table, rows, checksum }) => `      ${table}: ${rows} rows, checksum ${checksum}`).join('\n')
  return `The restored database is not the same.\n    expected:\n${lines(expected)}\n    after:\n${lines(after)}`
}
