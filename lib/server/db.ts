import 'server-only'
import { PrismaMariaDb } from '@prisma/adapter-mariadb'
import type { Pool } from 'mariadb'
import { PrismaClient } from '@/.generated/prisma/client'
import { parseDatabaseUrl, toMariadbConfig } from '../database-url.ts'
import { env } from './env.ts'
import { watchPool } from './metrics.ts'
import { requestId } from './request-context.ts'

// Kept on globalThis: in development each change of a module would open another pool.
const shared = globalThis as typeof globalThis & { slipwayDatabase?: PrismaClient; slipwayPool?: Pool }

/** The adapter makes its pool when the client connects; only then can it be watched. */
class WatchedMariaDb extends PrismaMariaDb {
  override async connect() {
    const adapter = await super.connect()
    shared.slipwayPool = adapter.underlyingDriver()
    watchPool(shared.slipwayPool)
    return adapter
  }
}

/** The database client of this process. It connects with the first query and again after every failure. */
export function database(): PrismaClient {
  shared.slipwayDatabase ??= new PrismaClient({
    // As text, one round trip. Otherwise each statement is prepared, run once and closed: the name of the request in
    // its comment makes every one another, so that none could be kept.
    adapter: new WatchedMariaDb(toMariadbConfig(parseDatabaseUrl(env().DATABASE_URL)), {
      useTextProtocol: true,
    }),
    log: [],
    // In the server's process list and slow query log, a query names the request that asked for it.
    comments: [() => ({ request_id: requestId() })],
  })
  return shared.slipwayDatabase
}

/**
 * The driver below the client, with the same connections: for a statement whose answer Prisma does not pass on, asked
 * so often that it must be cheap.
 */
export async function sqlPool(): Promise<Pool> {
  await database().$connect()
  if (!shared.slipwayPool) throw new Error('a client that is connected has no pool')
  return shared.slipwayPool
}

/**
 * READ COMMITTED locks no gaps, so writers of different rows do not wait for each other. The times (ms) are
 * how long a transaction may wait for a connection and how long it may take; then it is given up, not hung.
 */
export const transactionOptions = { isolationLevel: 'ReadCommitted', maxWait: 3000, timeout: 8000 } as const

export { Prisma } from '@/.generated/prisma/client'
