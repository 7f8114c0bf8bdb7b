import 'server-only'
import { log } from '../log'

/**
 * Does something now, and again and again while the server runs. When it fails, most often because the database is away,
 * the log says so and it is tried again the next time.
 * @param failed what the log says then
 */
export function repeat(work: () => Promise<unknown>, minutes: number, failed: string): void {
  const attempt = () =>
    work().catch((error: unknown) => {
      log().warn({ reason: error instanceof Error ? error.message : String(error) }, failed)
    })
  void attempt()
  setInterval(attempt, minutes * 60_000).unref()
}
