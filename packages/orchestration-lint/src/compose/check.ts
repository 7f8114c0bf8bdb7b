import type { Diagnostic } from '../diagnostic.ts'
import type { CheckOptions } from '../options.ts'
import { createReport } from '../report.ts'
import { composeRules } from './rules.ts'

export function checkCompose(source: string, _options: CheckOptions): Diagnostic[] {
  const report = createReport(source, composeRules)
  return report.diagnostics
}
