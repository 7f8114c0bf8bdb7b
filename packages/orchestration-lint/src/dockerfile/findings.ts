import type { Words } from '../diagnostic.ts'
import type { Details, Span } from '../report.ts'
import { buildCheckNames, type BuildCheckId } from './rules/build-checks.ts'
import type { DockerfileReport, DockerfileRuleId } from './rules.ts'

/** What `# check=` asks for. */
export interface CheckOptionsOfFile {
  readonly skipped: ReadonlySet<string>
  readonly skipAll: boolean
  /** Warnings fail the build. */
  readonly error: boolean
}

/** Where findings go, with the file's own wishes about BuildKit's checks. */
export interface Findings {
  /** BuildKit refuses this. */
  refuse(rule: DockerfileRuleId, at: Span, message: Words): void
  /** BuildKit warns of this, unless the file says that it should not. */
  advise(rule: BuildCheckId, at: Span, message: Words, details?: Details): void
}

export function createFindings(report: DockerfileReport, options: CheckOptionsOfFile): Findings {
  const said = new Set<string>()
  return {
    refuse(rule, at, message) {
      report.add(rule, at, message)
    },
    advise(rule, at, message, details) {
      if (options.skipAll || options.skipped.has(buildCheckNames[rule])) return
      const key = `${rule} ${at.start} ${message.en}`
      if (said.has(key)) return
      said.add(key)
      // `# check=error=true` turns the warning into a refusal.
      report.add(rule, at, message, options.error ? { ...details, severity: 'error' } : details)
    },
  }
}
