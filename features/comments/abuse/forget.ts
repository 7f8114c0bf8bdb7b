import 'server-only'
import { repeat } from '@/lib/server/job/repeat'
import { deleteEnded } from './repository'

/** Deletes challenges and blocks that have ended, while the server runs. */
export function scheduleCleaning(): void {
  repeat(deleteEnded, 10, 'ended challenges and blocks not deleted')
}
