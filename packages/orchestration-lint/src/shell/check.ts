import type { Diagnostic } from '../diagnostic.ts'
import type { CheckOptions } from '../options.ts'
import { createReport } from '../report.ts'
import { shellRules } from './rules.ts'

export function checkShell(source: string, _options: CheckOptions): Diagnostic[] {
  const report = createReport(source, shellRules)
  return report.diagnostics
}
