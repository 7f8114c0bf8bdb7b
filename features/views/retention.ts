import 'server-only'
import { repeat } from '@/lib/server/job/repeat'
import { claimJob } from '@/lib/server/job/repository'
import { deleteVisitsBefore } from './repository'

const dayMilliseconds = 86_400_000

/** Minutes after which the next replica looks again. */
const interval = 10

/** Rows deleted at once: few enough that readers' transactions do not wait for them. */
const chunk = 2000

/**
 * Deletes what tells visitors apart, of all days but today and yesterday (UTC): no hash is kept for more than 48 hours.
 * The sums of each day stay.
 * @returns the rows deleted
 */
export async function forgetVisits(today = new Date(), size = chunk): Promise<number> {
  const yesterday = new Date(today.getTime() - dayMilliseconds).toISOString().slice(0, 10)
  for (let deleted = 0; ;) {
    const rows = await deleteVisitsBefore(yesterday, size)
    deleted += rows
    if (rows < size) return deleted
  }
}

/** Forgets if it is due and no other replica has taken it on. @returns whether this replica did */
export async function forgetWhenDue(): Promise<boolean> {
  if (!(await claimJob('forget-visits', interval * 60))) return false
  await forgetVisits()
  return true
}

/** Forgets while the server runs. Each replica asks; one of them does it. Without a database it is asked later. */
export function scheduleRetention(): void {
  repeat(forgetWhenDue, interval / 2, 'old visits not deleted')
}
