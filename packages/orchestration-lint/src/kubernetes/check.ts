import type { Diagnostic } from '../diagnostic.ts'
import type { CheckOptions } from '../options.ts'
import { createReport } from '../report.ts'
import { kubernetesRules } from './rules.ts'

export function checkKubernetes(source: string, _options: CheckOptions): Diagnostic[] {
  const report = createReport(source, kubernetesRules)
  return report.diagnostics
}
