import { join } from 'node:path'
import type { RowDataPacket } from 'mysql2/promise'
import { describeDatabase, parseDatabaseUrl, withDatabase } from '../../lib/database-url.ts'
import { connectWhenReady } from '../database/ensure-database.ts'
import { startPrivateDatabase } from '../database/provide-database.ts'
import { projectRoot } from '../environment.ts'
import { Failure, messageOf } from '../failure.ts'

/** Seconds to wait for the server of DATABASE_URL. */
const WAIT = 10

/** A server on which tests make databases of their own. */
export interface TestServer {
  readonly adminUrl: string
  readonly description: string
  /** Drops what this run's tests have left, and stops the server if it was started for them. */
  close(): Promise<void>
}

/**
 * The server of DATABASE_URL (but never the database that it names), otherwise a private one in .local/test,
 * apart from that of `npm start`.
 * @param runId part of the names of this run's databases
 * @throws Failure, also when the account may not make databases
 */
export async function openTestServer(
  databaseUrl: string | undefined,
  runId: string,
  log: (line: string) => void,
): Promise<TestServer> {
  const prefix = `slipway_test_${runId}_`
  if (databaseUrl) {
    const adminUrl = withDatabase(databaseUrl, undefined)
    await requireCreate(adminUrl, `${prefix}may_create`)
    const description = `${describeDatabase(parseDatabaseUrl(adminUrl))} (server of DATABASE_URL)`
    return { adminUrl, description, close: () => dropDatabases(adminUrl, prefix) }
  }
  const server = await startPrivateDatabase(join(projectRoot, '.local', 'test', 'database'), log)
  return {
    adminUrl: server.adminUrl,
    description: server.description,
    close: async () => {
      await dropDatabases(server.adminUrl, prefix)
      await server.stop()
    },
  }
}

async function requireCreate(adminUrl: string, name: string): Promise<void> {
  const settings = parseDatabaseUrl(adminUrl)
  const connection = await connectWhenReady(settings, WAIT)
  try {
    await connection.query('CREATE DATABASE ??', [name])
    await connection.query('DROP DATABASE ??', [name])
  } catch (error) {
    throw new Failure(
      `The tests make databases of their own on the server of DATABASE_URL, and ${settings.user} may not: ` +
        `${messageOf(error)}\n    Allow it: GRANT ALL ON \`slipway\\_test\\_%\`.* TO '${settings.user}'@'…';\n` +
        '    or unset DATABASE_URL to use a private server.',
    )
  } finally {
    connection.destroy()
  }
}

async function dropDatabases(adminUrl: string, prefix: string): Promise<void> {
  const connection = await connectWhenReady(parseDatabaseUrl(adminUrl), WAIT)
  try {
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT schema_name AS name FROM information_schema.schemata WHERE LEFT(schema_name, ?) = ?',
      [prefix.length, prefix],
    )
    for (const { name } of rows) await connection.query('DROP DATABASE ??', [name])
  } finally {
    connection.destroy()
  }
}
