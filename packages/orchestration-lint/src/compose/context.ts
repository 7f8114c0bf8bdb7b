import type { Words } from '../diagnostic.ts'
import type { Details, Report, Span } from '../report.ts'
import type { ComposeRuleId } from './rules.ts'

/** Thrown inside, and caught by `checkCompose`, when a text takes or yields more than anybody would read. */
export class Exhausted extends Error {}

/** What every step of the check needs. */
export interface Context {
  /** Says something once for each place: what an anchor or a base service holds is met again wherever it is used. */
  add(rule: ComposeRuleId, at: Span, message: Words, details?: Details): void
  hasErrors(): boolean
  /** Counts work on nodes. @throws Exhausted */
  spend(nodes: number): void
  /** Fields of services that are tagged `!reset` or `!override`: of a service that is extended they are not taken. */
  readonly replaced: Map<string, Set<string>>
  /** Whether nothing can be said of variables, as a `.env` file is there that the checker does not see. */
  readonly hasEnvironmentFile: boolean
}

const leastBudget = 200_000
const mostDiagnostics = 1000

export function createContext(
  report: Report<ComposeRuleId>,
  length: number,
  hasEnvironmentFile: boolean,
): Context {
  const said = new Set<string>()
  let left = leastBudget + 4 * length
  return {
    hasEnvironmentFile,
    replaced: new Map(),
    hasErrors: () => report.hasErrors(),
    add(rule, at, message, details) {
      const place = `${rule} ${String(at.start)} ${String(at.end)}`
      if (said.has(place)) return
      said.add(place)
      report.add(rule, at, message, details)
      if (said.size >= mostDiagnostics) throw new Exhausted()
    },
    spend(nodes) {
      left -= nodes
      if (left < 0) throw new Exhausted()
    },
  }
}
