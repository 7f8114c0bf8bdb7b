import 'server-only'
import { deleteOldAttempts } from '../lockout/repository'
import { log } from '../log'
import { deleteExpired } from './repository'

const hour = 3_600_000

/** Deletes sessions, challenges, invitations and wrong attempts that are over, while the server runs. */
export function scheduleSessionForgetting(): void {
  const forget = () =>
    Promise.all([deleteExpired(), deleteOldAttempts()]).catch((error: unknown) => {
      log().warn(
        { reason: error instanceof Error ? error.message : String(error) },
        'old sessions not deleted',
      )
    })
  void forget()
  setInterval(forget, hour).unref()
}
