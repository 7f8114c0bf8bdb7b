import 'server-only'
import { repeat } from '../job/repeat'
import { claimJob } from '../job/repository'
import { deleteOldAuthors, deleteOldSalts } from './repository'

/** All replicas delete salts, which are few; one of them deletes authors. */
async function forgetAll(): Promise<void> {
  await deleteOldSalts()
  if (await claimJob('forget-authors', 59 * 60)) await deleteOldAuthors()
}

/**
 * Deletes the salts of past days while the server runs, so that hashes become impossible to undo in time on a
 * site without visitors too, and the hashes of those who wrote. Without a database it tries again an hour later.
 */
export function scheduleForgetting(): void {
  repeat(forgetAll, 60, 'old salts and authors not deleted')
}
