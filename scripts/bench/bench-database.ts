import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { parseDatabaseUrl, toMysql2Config, withDatabase } from '../../lib/database-url.ts'
import { applyMigrations } from '../../lib/migrations/apply.ts'
import { ensureDatabase } from '../database/ensure-database.ts'
import { startPrivateDatabase } from '../database/provide-database.ts'
import type { LocalDatabase } from '../database/running-database.ts'
import { projectRoot } from '../environment.ts'
import { logDetail } from '../steps.ts'

/** Seconds for the database to answer, and for the lock of migrations. */
const WAIT = 60

/** Where the server of the tests has its data. */
const OF_TESTS = join(projectRoot, '.local', 'test', 'database')

/**
 * Gives `work` a migrated database of its own.
 * @param folder of the server's data: another one than the tests' for work that kills the server
 */
export async function withBenchDatabase<T>(
  work: (url: string, server: LocalDatabase) => Promise<T>,
  folder = OF_TESTS,
): Promise<T> {
  const server = await startPrivateDatabase(folder, logDetail)
  const url = withDatabase(server.adminUrl, `slipway_bench_${randomBytes(4).toString('hex')}`)
  const settings = parseDatabaseUrl(url)
  try {
    await ensureDatabase(settings, WAIT)
    const migrations = join(projectRoot, 'prisma', 'migrations')
    await applyMigrations(settings, migrations, { waitSeconds: WAIT, log: () => undefined })
    return await work(url, server)
  } finally {
    const connection = await createConnection(toMysql2Config(parseDatabaseUrl(withDatabase(url, undefined))))
    await connection.query('DROP DATABASE IF EXISTS ??', [settings.database])
    await connection.end()
    await server.stop()
  }
}
