import { createConnection, type Connection } from 'mysql2/promise'
import { describeDatabase, toMysql2Config, type DatabaseSettings } from '../../lib/database-url.ts'
import { codeOf, Failure, messageOf } from '../failure.ts'
import { poll } from '../poll.ts'

/** The server is starting, restarting or not in reach yet: worth another try. */
const PASSING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT', // no socket yet
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
])

/**
 * Waits until the server answers and makes the database of the settings when it is missing and the account
 * may make it.
 * @param waitSeconds for a server that cannot be reached
 * @throws Failure
 */
export async function ensureDatabase(
  settings: DatabaseSettings,
  waitSeconds: number,
): Promise<'found' | 'created'> {
  const { database } = settings
  if (database === undefined) throw new Failure('DATABASE_URL names no database: …@HOST:PORT/DATABASE')
  const server = await connectWhenReady({ ...settings, database: undefined }, waitSeconds)
  try {
    await server.query('USE ??', [database])
    return 'found'
  } catch (error) {
    if (codeOf(error) !== 'ER_BAD_DB_ERROR' && codeOf(error) !== 'ER_DBACCESS_DENIED_ERROR') throw error
    return await create(server, settings.user, database)
  } finally {
    server.destroy()
  }
}

/** Connects, trying again for a while as long as the server is not there. @throws Failure */
export async function connectWhenReady(settings: DatabaseSettings, waitSeconds: number): Promise<Connection> {
  let reason = ''
  const connection = await poll(
    async () => {
      try {
        return await createConnection(toMysql2Config(settings))
      } catch (error) {
        reason = `${codeOf(error) ?? ''} ${messageOf(error)}`.trim()
        if (PASSING.has(codeOf(error) ?? '')) return undefined
        throw new Failure(`The database ${describeDatabase(settings)} refuses: ${reason}`)
      }
    },
    waitSeconds * 1000,
    250,
  )
  if (connection) return connection
  throw new Failure(
    `The database server ${describeDatabase(settings)} cannot be reached (${waitSeconds} s tried): ${reason}`,
  )
}

async function create(server: Connection, user: string, database: string): Promise<'created'> {
  try {
    await server.query('CREATE DATABASE IF NOT EXISTS ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', [
      database,
    ])
    return 'created'
  } catch (error) {
    throw new Failure(
      `${user} may not use the database ${database}, or it does not exist and ${user} may not create it.\n` +
        '    An administrator of the server can:\n' +
        `      CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;\n` +
        `      GRANT ALL ON \`${database}\`.* TO '${user}'@'…';\n    (${messageOf(error)})`,
    )
  }
}
