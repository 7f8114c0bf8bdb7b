import 'server-only'
import { claimJob } from '../job/repository'
import { log } from '../log'
import { deleteOldAuthors, deleteOldSalts } from './repository'

const hour = 3_600_000

/** All replicas delete salts, which are few; one of them deletes authors. */
async function forgetAll(): Promise<void> {
  await deleteOldSalts()
  if (await claimJob('forget-authors', hour / 1000 - 60)) await deleteOldAuthors()
}

/**
 * Deletes the salts of past days while the server runs, so that hashes become impossible to undo in time on a
 * site without visitors too, and the hashes of those who wrote. Without a database it tries again an hour later.
 */
export function scheduleForgetting(): void {
  const forget = () =>
    forgetAll().catch((error: unknown) => {
      log().warn(
        { reason: error instanceof Error ? error.message : String(error) },
        'old salts and authors not deleted',
      )
    })
  void forget()
  setInterval(forget, hour).unref()
}
