import 'server-only'
import { migrationStatus } from '../migrations/status.ts'
import { database } from './db.ts'
import { withDeadline } from './deadline'
import { isDraining } from './lifecycle.ts'
import { log } from './log.ts'

const folder = 'prisma/migrations'

/** Milliseconds: below the time that load balancers and kubelets usually wait. */
const patience = 3_000

/** How the database stands to this release. The reason names no host, user or password. */
export type Standing = {
  readonly state: 'fit' | 'pending' | 'trouble' | 'silent'
  readonly reason: string
}

function toRows(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : []
}

/** Asks the database; one that gives no answer in time is `silent`. */
export async function databaseStanding(milliseconds: number): Promise<Standing> {
  try {
    const query = async (sql: string) => toRows(await database().$queryRawUnsafe<unknown>(sql))
    const status = await withDeadline(migrationStatus(query, folder), milliseconds)
    if (status.state === 'up to date') return { state: 'fit', reason: 'database up to date' }
    // Newer migrations are additive (expand and contract), so the release before them still works.
    if (status.state === 'ahead') return { state: 'fit', reason: 'database ahead of this release' }
    if (status.state === 'trouble')
      return { state: 'trouble', reason: 'a migration failed or was changed: npm run migrate -- --check' }
    return { state: 'pending', reason: `migrations not applied: ${status.names.join(', ')}` }
  } catch (error) {
    log().warn({ reason: error instanceof Error ? error.message : String(error) }, 'not ready')
    return { state: 'silent', reason: 'database does not answer' }
  }
}

/** Whether this process can store what readers send, and goes on running. */
export async function readiness(): Promise<{ ready: boolean; reason: string }> {
  if (isDraining()) return { ready: false, reason: 'draining' }
  const { state, reason } = await databaseStanding(patience)
  return { ready: state === 'fit', reason }
}
