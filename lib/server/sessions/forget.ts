import 'server-only'
import { repeat } from '../job/repeat'
import { deleteOldAttempts } from '../lockout/repository'
import { deleteExpired } from './repository'

/** Deletes sessions, challenges, invitations and wrong attempts that are over, while the server runs. */
export function scheduleSessionForgetting(): void {
  repeat(() => Promise.all([deleteExpired(), deleteOldAttempts()]), 60, 'old sessions not deleted')
}
