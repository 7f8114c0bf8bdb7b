import { skipReasons, type Format, type Skipped } from './incoming'
import type { Plan } from './plan'

/** What an import does, or would do. */
export type Report = {
  format: Format
  /** SHA-256 of the file, hex. */
  digest: string
  /** Comments that are new here. */
  fresh: number
  /** Comments that are here already, and stay as they are. */
  known: number
  addresses: Plan['addresses']
  skipped: { reason: Skipped['reason']; count: number; examples: string[] }[]
}

const exampleLimit = 5

export function reportOf(plan: Plan, digest: string, stored: { fresh: number; known: number }): Report {
  return {
    format: plan.format,
    digest,
    ...stored,
    addresses: plan.addresses,
    skipped: skipReasons.flatMap((reason) => {
      const all = plan.skipped.filter((each) => each.reason === reason)
      if (all.length === 0) return []
      return [{ reason, count: all.length, examples: all.slice(0, exampleLimit).map(({ what }) => what) }]
    }),
  }
}
