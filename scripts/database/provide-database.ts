import { existsSync } from 'node:fs'
import { describeDatabase, parseDatabaseUrl } from '../../lib/database-url.ts'
import { readEnvironment } from '../environment.ts'
import { Failure, messageOf } from '../failure.ts'
import { hasDocker, startDockerDatabase } from './docker-database.ts'
import { installServer } from './install-server.ts'
import { startLocalDatabase } from './local-database.ts'
import type { LocalDatabase } from './running-database.ts'
import { findServerBinaries } from './server-binary.ts'

/** A database to work with, and how to let go of it. */
export interface ProvidedDatabase {
  readonly url: string
  readonly description: string
  /** Stops what was started for us. @returns false when it goes on: it is not ours, or others use it */
  stop(): Promise<boolean>
}

/**
 * The database of the site: the one of DATABASE_URL, otherwise a private one in `directory`.
 * @throws Failure, DatabaseUrlError
 */
export async function provideDatabase(
  url: string | undefined,
  directory: string,
  log: (line: string) => void,
): Promise<ProvidedDatabase> {
  if (!url) return startPrivateDatabase(directory, log)
  const description = `${describeDatabase(parseDatabaseUrl(url))} (DATABASE_URL)`
  return { url, description, stop: () => Promise.resolve(false) }
}

/**
 * A private server: the machine's own program, else an installed one, else a container. What was used once is
 * used again, because the data is there.
 * @throws Failure naming the ways out
 */
export async function startPrivateDatabase(
  directory: string,
  log: (line: string) => void,
): Promise<LocalDatabase> {
  const inDocker = `${directory}-docker`
  if (!existsSync(directory) && existsSync(inDocker)) return startDockerDatabase(inDocker, log)
  const find = () => findServerBinaries(readEnvironment().PATH ?? '')
  let binaries = await find()
  if (binaries.length > 0 || existsSync(directory)) return startLocalDatabase({ directory, log, binaries })
  const reason = tryInstall(log)
  binaries = await find()
  if (binaries.length > 0) return startLocalDatabase({ directory, log, binaries })
  if (await hasDocker()) return startDockerDatabase(inDocker, log)
  throw new Failure(
    `There is no database, and none could be provided. ${reason}\n` +
      '    Three ways out:\n' +
      '      1. set DATABASE_URL to a MySQL (8.4 or newer) or MariaDB (10.11 or newer) server, see .env.example\n' +
      '      2. install MariaDB or MySQL, so that mariadbd or mysqld is on the PATH\n' +
      '      3. install Docker with Compose, and start its engine',
  )
}

function tryInstall(log: (line: string) => void): string {
  try {
    installServer(log)
    return 'The installed server does not run.'
  } catch (error) {
    if (error instanceof Failure) return messageOf(error)
    throw error
  }
}
