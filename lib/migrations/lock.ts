import { MigrationError } from './migration-error.ts'
import type { MigrationSession } from './session.ts'

// Prisma's own name, so that its `migrate deploy` and this runner exclude each other. Such locks belong to
// the server and not to a database: runs for other databases of the same server wait too. (Prisma itself
// waits 10 s and then goes on without the lock.)
const NAME = 'prisma_migrate'

/** Seconds between two looks at what the others have done. */
const SLICE = 2

export interface LockOptions {
  /** Seconds to wait for another run. */
  readonly waitSeconds: number
  readonly log: (line: string) => void
}

/**
 * Waits for the lock, which the server takes back when this connection ends, however it ends.
 * @param isNeeded asked while waiting: the run that holds the lock may leave nothing to do
 * @returns whether the lock is held; false when it is no longer needed
 * @throws MigrationError when another run holds it for too long
 */
export async function takeLock(
  { query }: MigrationSession,
  { waitSeconds, log }: LockOptions,
  isNeeded: () => Promise<boolean>,
): Promise<boolean> {
  let holder = ''
  for (let waited = 0; waited <= waitSeconds; waited += SLICE) {
    const seconds = waited === 0 ? 0 : Math.min(SLICE, waitSeconds)
    const [row] = await query(`SELECT GET_LOCK('${NAME}', ${seconds}) AS taken`)
    if (Number(row?.taken) === 1) return true
    if (!(await isNeeded())) return false
    if (holder === '') {
      holder = await describeHolder(query)
      log(`another run of migrations${holder} is at work; waiting up to ${waitSeconds} s for it`)
    }
  }
  throw new MigrationError(
    `Another run of migrations${holder} holds the lock for more than ${waitSeconds} s.\n` +
      '    Wait for it (a large table takes its time), or end its connection (KILL) if it is stuck.',
  )
}

async function describeHolder(query: MigrationSession['query']): Promise<string> {
  const [row] = await query(
    `SELECT id AS id, db AS db FROM information_schema.processlist WHERE id = IS_USED_LOCK('${NAME}')`,
  )
  return row ? ` (connection ${String(row.id)}, database ${String(row.db)})` : ''
}
