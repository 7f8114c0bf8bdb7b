import { createConnection, type Connection } from 'mysql2/promise'
import { afterAll, beforeAll, vi } from 'vitest'
import { parseDatabaseUrl, toMysql2Config } from '../../lib/database-url.ts'
import { createTestDatabase } from './test-database.ts'

/**
 * Gives the tests of a file a migrated database of their own, which the site's modules use, and a connection
 * past them. Call it at the top of the file; the connection is there once the tests run.
 */
export function useSiteDatabase(): () => Connection {
  let release: () => Promise<void>
  let connection: Connection
  beforeAll(async () => {
    const database = await createTestDatabase()
    vi.stubEnv('DATABASE_URL', database.url)
    vi.stubEnv('LOG_LEVEL', 'silent')
    connection = await createConnection(toMysql2Config(parseDatabaseUrl(database.url)))
    release = async () => {
      await connection.end()
      await database.drop()
    }
  })
  afterAll(() => release())
  return () => connection
}
