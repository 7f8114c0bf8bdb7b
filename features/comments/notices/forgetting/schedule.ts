import 'server-only'
import { repeat } from '@/lib/server/job/repeat'
import { claimJob } from '@/lib/server/job/repository'
import { forgetOldMail } from '@/lib/server/mail/repository'
import { forgetOldSubscriptions } from './repository'

/** Minutes after which the next replica looks again. */
const interval = 60

/** Forgets if it is due and no other replica has taken it on. @returns whether this replica did */
export async function forgetNoticesWhenDue(): Promise<boolean> {
  if (!(await claimJob('forget-notices', interval * 60))) return false
  await forgetOldMail()
  await forgetOldSubscriptions()
  return true
}

/**
 * Forgets while the server runs, whether the site has a mail server now or only had one. Each replica asks; one of
 * them does it. Without a database it is asked later.
 */
export function scheduleNoticeForgetting(): void {
  repeat(forgetNoticesWhenDue, interval / 2, 'old notices not deleted')
}
