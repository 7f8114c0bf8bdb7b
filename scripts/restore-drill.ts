import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { withDatabase } from '../lib/database-url.ts'
import { provideClients } from './backup/clients.ts'
import { drillRestore } from './backup/drill.ts'
import { startPrivateDatabase } from './database/provide-database.ts'
import { projectRoot, readEnvironmentWithFile } from './environment.ts'
import { reportFailure } from './failure.ts'
import { logDetail } from './steps.ts'

/** Comments that the drill stores. */
const ROWS = 10_000

// `npm run restore:drill`: on the server of DATABASE_URL (never in the database that it names), else on the
// private one of the tests.
const environment = readEnvironmentWithFile()
const url = environment.DATABASE_URL
try {
  provideClients(environment.PATH ?? '', logDetail)
  const directory = join(projectRoot, '.local', 'test', 'database')
  const server = url ? undefined : await startPrivateDatabase(directory, logDetail)
  try {
    const sums = await drillRestore({
      adminUrl: withDatabase(url || (server?.adminUrl ?? ''), undefined),
      database: `slipway_drill_${randomBytes(4).toString('hex')}`,
      rows: ROWS,
      environment,
      log: logDetail,
    })
    for (const { table, rows, checksum } of sums)
      logDetail(`${table.padEnd(20)} ${String(rows).padStart(7)} rows   checksum ${checksum}`)
    console.log(
      '\n  ✓ restored: row counts and checksums are equal (the salts of visitors are left out of backups)\n',
    )
  } finally {
    await server?.stop()
  }
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
