import { join } from 'node:path'
import { parseDatabaseUrl } from '../../lib/database-url.ts'
import { applyMigrations } from '../../lib/migrations/apply.ts'
import { projectRoot } from '../environment.ts'
import { logDetail, step } from '../steps.ts'
import { ensureDatabase } from './ensure-database.ts'
import { provideDatabase, type ProvidedDatabase } from './provide-database.ts'

/** Seconds to wait for a server that cannot be reached, and for another run of migrations. */
const DATABASE_WAIT = 10
const LOCK_WAIT = 120

/**
 * Two steps of a command: the database that DATABASE_URL names or a private one, and its migrations.
 * @param opened is called as soon as there is something to stop, which may be before it can be used
 * @throws Failure, DatabaseUrlError, MigrationError
 */
export async function openDatabase(
  url: string | undefined,
  opened: (database: Promise<ProvidedDatabase>) => void,
): Promise<ProvidedDatabase> {
  const database = await step(
    'database',
    () => {
      const providing = provideDatabase(url, join(projectRoot, '.local', 'database'), logDetail)
      opened(providing)
      return providing
    },
    ({ description }) => description,
  )
  await step(
    'migrations',
    () => migrate(database.url),
    (names) => (names.length > 0 ? `applied ${names.length}` : 'up to date'),
  )
  return database
}

async function migrate(url: string): Promise<string[]> {
  const settings = parseDatabaseUrl(url)
  await ensureDatabase(settings, DATABASE_WAIT)
  const folder = join(projectRoot, 'prisma', 'migrations')
  return applyMigrations(settings, folder, { waitSeconds: LOCK_WAIT, log: logDetail })
}
