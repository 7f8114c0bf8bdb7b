import 'server-only'
import { log } from '../log'
import { deleteOldSalts } from './repository'

const hour = 3_600_000

/**
 * Deletes the salts of past days while the server runs, so that hashes become impossible to undo in time on a
 * site without visitors too. Without a database it tries again an hour later.
 */
export function scheduleForgetting(): void {
  const forget = () =>
    deleteOldSalts().catch((error: unknown) => {
      log().warn({ reason: error instanceof Error ? error.message : String(error) }, 'old salts not deleted')
    })
  void forget()
  setInterval(forget, hour).unref()
}
