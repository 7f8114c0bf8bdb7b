import 'server-only'
import { isDraining } from './lifecycle.ts'
import { databaseStanding, type Standing } from './readiness.ts'

/** Milliseconds: below the second that a kubelet waits. A database that hangs must not take the readers away. */
const patience = 700

/** Milliseconds after the start of the process for which a database that does not answer is waited for. */
const startTime = 30_000

/** What the answer depends on. */
export interface ServingSources {
  /** How the database stands; `silent` when it does not say so soon. */
  readonly standing: () => Promise<Standing>
  /** Milliseconds since the process was started. */
  readonly age: () => number
}

/**
 * Makes the question whether this process may get readers' traffic. It is asked of every replica, which all have
 * one database: to answer no because that is down would take the articles away, which are read without it.
 * So no means: the process is leaving; or migrations of its release are not applied, and it would answer with
 * errors; or it has just been started and does not know yet.
 */
export function createServing(sources: ServingSources): () => Promise<{ serving: boolean; reason: string }> {
  let wasFit = false
  return async () => {
    if (isDraining()) return { serving: false, reason: 'draining' }
    const { state, reason } = await sources.standing()
    if (state === 'fit') wasFit = true
    if (state === 'pending') return { serving: false, reason }
    if (wasFit) return { serving: true, reason }
    return { serving: state === 'silent' && sources.age() >= startTime, reason }
  }
}

export const serving = createServing({
  standing: () => databaseStanding(patience),
  age: () => performance.now(),
})
