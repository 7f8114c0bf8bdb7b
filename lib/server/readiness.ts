import 'server-only'
import { migrationStatus } from '../migrations/status.ts'
import { database } from './db.ts'
import { withDeadline } from './deadline'
import { log } from './log.ts'

const folder = 'prisma/migrations'

/** Milliseconds: below the time that load balancers and kubelets usually wait. */
const patience = 3_000

function toRows(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : []
}

/** Whether this process can store what readers send. The reason names no host, user or password. */
export async function readiness(): Promise<{ ready: boolean; reason: string }> {
  try {
    const query = async (sql: string) => toRows(await database().$queryRawUnsafe<unknown>(sql))
    const status = await withDeadline(migrationStatus(query, folder), patience)
    if (status.state === 'up to date') return { ready: true, reason: 'database up to date' }
    // Newer migrations are additive (expand and contract), so the release before them still works.
    if (status.state === 'ahead') return { ready: true, reason: 'database ahead of this release' }
    if (status.state === 'trouble')
      return { ready: false, reason: 'a migration failed or was changed: npm run migrate -- --check' }
    return { ready: false, reason: `migrations not applied: ${status.names.join(', ')}` }
  } catch (error) {
    log().warn({ reason: error instanceof Error ? error.message : String(error) }, 'not ready')
    return { ready: false, reason: 'database does not answer' }
  }
}
