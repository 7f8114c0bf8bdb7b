import type { Diagnostic } from '../diagnostic.ts'
import type { CheckOptions } from '../options.ts'
import { createReport } from '../report.ts'
import { dockerfileRules } from './rules.ts'

export function checkDockerfile(source: string, _options: CheckOptions): Diagnostic[] {
  const report = createReport(source, dockerfileRules)
  return report.diagnostics
}
