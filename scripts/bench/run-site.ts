import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import { parseDatabaseUrl, toMysql2Config, withDatabase } from '../../lib/database-url.ts'
import { applyMigrations } from '../../lib/migrations/apply.ts'
import { ensureDatabase } from '../database/ensure-database.ts'
import { chooseFreePort } from '../database/free-port.ts'
import { startPrivateDatabase } from '../database/provide-database.ts'
import { projectRoot, readEnvironment } from '../environment.ts'
import { startSite, type SiteProcess } from '../start/site-process.ts'
import { logDetail } from '../steps.ts'

/** Seconds for the database to answer, and for the lock of migrations. */
const WAIT = 60

/** Gives `work` a migrated database of its own, on the private server of the tests. */
async function withBenchDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startPrivateDatabase(join(projectRoot, '.local', 'test', 'database'), logDetail)
  const url = withDatabase(server.adminUrl, `slipway_bench_${randomBytes(4).toString('hex')}`)
  const settings = parseDatabaseUrl(url)
  try {
    await ensureDatabase(settings, WAIT)
    const migrations = join(projectRoot, 'prisma', 'migrations')
    await applyMigrations(settings, migrations, { waitSeconds: WAIT, log: () => undefined })
    return await work(url)
  } finally {
    const connection = await createConnection(toMysql2Config(parseDatabaseUrl(withDatabase(url, undefined))))
    await connection.query('DROP DATABASE IF EXISTS ??', [settings.database])
    await connection.end()
    await server.stop()
  }
}

/**
 * Runs the built site in several processes on free ports, with one database, for as long as `work` takes.
 * @param settings of all of them, besides those that they need to run
 */
export async function withSites<T>(
  count: number,
  settings: Record<string, string>,
  work: (addresses: string[], database: string) => Promise<T>,
): Promise<T> {
  return withBenchDatabase(async (url) => {
    const sites: SiteProcess[] = []
    const addresses: string[] = []
    try {
      for (let started = 0; started < count; started += 1) {
        const port = await chooseFreePort()
        const address = `http://localhost:${port}`
        const environment = {
          ...readEnvironment(),
          NODE_ENV: 'production',
          DATABASE_URL: url,
          PORT: String(port),
          LOG_LEVEL: 'silent',
          ...settings,
        } as const
        sites.push(await startSite(environment, projectRoot, `${address}/healthz`))
        addresses.push(address)
      }
      return await work(addresses, url)
    } finally {
      await Promise.all(sites.map((site) => site.stop()))
    }
  })
}

/** Runs the built site on a free port and a database of its own for as long as `work` takes. */
export async function withSite<T>(work: (url: string) => Promise<T>): Promise<T> {
  return withSites(1, {}, ([address = '']) => work(address))
}
