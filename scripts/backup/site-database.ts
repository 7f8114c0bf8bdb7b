import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describeDatabase, parseDatabaseUrl, withDatabase } from '../../lib/database-url.ts'
import { SITE_DATABASE } from '../database/accounts.ts'
import { connectWhenReady } from '../database/ensure-database.ts'
import { startPrivateDatabase } from '../database/provide-database.ts'
import { projectRoot, readEnvironmentWithFile } from '../environment.ts'
import { provideClients } from './clients.ts'
import type { BackupPlace } from './run-script.ts'

/** Seconds to wait for a server that cannot be reached. */
const WAIT = 10

/**
 * The site's database for a backup or a restore: that of DATABASE_URL, otherwise the private one, as its
 * administrator, because the site's own account may not make the scratch database.
 * @param directory of the backups; by default .local/backups
 * @throws Failure, DatabaseUrlError
 */
export async function withSiteDatabase<T>(
  directory: string | undefined,
  log: (line: string) => void,
  work: (place: BackupPlace) => Promise<T>,
): Promise<T> {
  const environment = readEnvironmentWithFile()
  provideClients(environment.PATH ?? '', log)
  const backups = resolve(projectRoot, directory ?? join('.local', 'backups'))
  mkdirSync(backups, { recursive: true, mode: 0o700 })
  const url = environment.DATABASE_URL
  const server = url ? undefined : await startPrivateDatabase(join(projectRoot, '.local', 'database'), log)
  try {
    const settings = parseDatabaseUrl(url || withDatabase(server?.adminUrl ?? '', SITE_DATABASE))
    const connection = await connectWhenReady({ ...settings, database: undefined }, WAIT)
    connection.destroy()
    log(`database: ${server?.description ?? describeDatabase(settings)}`)
    return await work({ settings, directory: backups, environment })
  } finally {
    await server?.stop()
  }
}
