import 'server-only'
import { repeat } from '../job/repeat'
import { deleteEndedWindows } from './repository'

/** Deletes the windows of limits that have ended, while the server runs. */
export function scheduleLimitForgetting(): void {
  repeat(deleteEndedWindows, 10, 'ended limits not deleted')
}
