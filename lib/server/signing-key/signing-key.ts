import 'server-only'
import { randomBytes } from 'node:crypto'
import { secretOf } from './repository'

/** What this site signs. A signature made for one purpose says nothing about another. */
export type Purpose = 'writer' | 'avatar' | 'ticket' | 'challenge' | 'auth' | 'notices'

/** How long a replica goes on with a secret that was replaced in the database, in milliseconds. */
const freshFor = 60_000

const known = new Map<Purpose, { until: number; secret: Promise<Buffer> }>()

/**
 * The secret of 32 bytes that signs for a purpose: made by the first replica that needs it, kept in the database,
 * asked for again every minute.
 */
export async function signingKey(purpose: Purpose): Promise<Buffer> {
  const kept = known.get(purpose)
  if (kept && kept.until > Date.now()) return kept.secret
  const secret = secretOf(purpose, randomBytes(32))
  const entry = { until: Date.now() + freshFor, secret }
  known.set(purpose, entry)
  // A failure is not remembered: the next request asks again.
  secret.catch(() => {
    if (known.get(purpose) === entry) known.delete(purpose)
  })
  return secret
}
