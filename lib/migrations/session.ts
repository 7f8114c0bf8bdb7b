import { createConnection, type Connection as ScriptConnection } from 'mysql2'
import type { Connection, RowDataPacket } from 'mysql2/promise'
import { toMysql2Config, type DatabaseSettings } from '../database-url.ts'
import type { Query } from './records.ts'

/** Milliseconds: a deployment may reach its database through a slow network. */
const CONNECT_TIME = 10_000

/** The one connection of a run: it holds the lock and applies, so that neither outlives the other. */
export interface MigrationSession {
  readonly connection: Connection
  readonly scripts: ScriptConnection
  readonly query: Query
}

/** Opens a session, gives it to `work` and closes it, which also releases its lock. */
export async function withMigrationSession<T>(
  settings: DatabaseSettings,
  work: (session: MigrationSession) => Promise<T>,
): Promise<T> {
  const scripts = createConnection({
    ...toMysql2Config(settings),
    connectTimeout: CONNECT_TIME,
    multipleStatements: true,
  })
  // Without a listener the loss of the connection between two queries would end the process.
  scripts.on('error', () => undefined)
  const connection = scripts.promise()
  try {
    await connection.query("SET time_zone = '+00:00'")
    const query: Query = async (sql) => (await connection.query<RowDataPacket[]>(sql))[0]
    return await work({ connection, scripts, query })
  } finally {
    scripts.destroy()
  }
}
