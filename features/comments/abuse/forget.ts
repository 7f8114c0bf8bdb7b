import 'server-only'
import { log } from '@/lib/server/log'
import { deleteEndedWindows } from '@/lib/server/rate-limit/repository'
import { deleteEnded } from './repository'

const tenMinutes = 600_000

/** Deletes ended limits, challenges and blocks while the server runs. Without a database it tries again later. */
export function scheduleCleaning(): void {
  const clean = () =>
    Promise.all([deleteEndedWindows(), deleteEnded()]).catch((error: unknown) => {
      log().warn({ reason: error instanceof Error ? error.message : String(error) }, 'limits not cleaned up')
    })
  void clean()
  setInterval(clean, tenMinutes).unref()
}
