import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { parseDatabaseUrl, toMysql2Config, withDatabase } from '../../lib/database-url.ts'
import { applyMigrations } from '../../lib/migrations/apply.ts'
import { ensureDatabase } from '../database/ensure-database.ts'
import { chooseFreePort } from '../database/free-port.ts'
import { startPrivateDatabase } from '../database/provide-database.ts'
import { projectRoot, readEnvironment } from '../environment.ts'
import { startSite } from '../start/site-process.ts'
import { logDetail } from '../steps.ts'

/** Seconds for the database to answer, and for the lock of migrations. */
const WAIT = 60

/**
 * Runs the built site on a free port and a database of its own, on the private server of the tests, for as
 * long as `work` takes.
 */
export async function withSite<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startPrivateDatabase(join(projectRoot, '.local', 'test', 'database'), logDetail)
  const url = withDatabase(server.adminUrl, `slipway_bench_${randomBytes(4).toString('hex')}`)
  const settings = parseDatabaseUrl(url)
  try {
    await ensureDatabase(settings, WAIT)
    const migrations = join(projectRoot, 'prisma', 'migrations')
    await applyMigrations(settings, migrations, { waitSeconds: WAIT, log: () => undefined })
    const port = await chooseFreePort()
    const address = `http://localhost:${port}`
    const environment = {
      ...readEnvironment(),
      NODE_ENV: 'production',
      DATABASE_URL: url,
      PORT: String(port),
      LOG_LEVEL: 'silent',
    } as const
    const site = await startSite(environment, projectRoot, `${address}/healthz`)
    try {
      return await work(address)
    } finally {
      await site.stop()
    }
  } finally {
    const connection = await createConnection(toMysql2Config(parseDatabaseUrl(withDatabase(url, undefined))))
    await connection.query('DROP DATABASE IF EXISTS ??', [settings.database])
    await connection.end()
    await server.stop()
  }
}
