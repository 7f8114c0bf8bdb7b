import type { Diagnostic } from '../diagnostic.ts'
import type { CheckOptions } from '../options.ts'
import { createReport } from '../report.ts'
import { advise } from './advice/advise.ts'
import { createContext, Exhausted, type Context } from './context.ts'
import { loadFile } from './load.ts'
import { createProject } from './model/project.ts'
import { checkName } from './references/name.ts'
import { checkReferences } from './references/check.ts'
import { checkConsistency } from './references/consistency.ts'
import { checkResources } from './references/resources.ts'
import { composeRules, type ComposeRuleId } from './rules.ts'
import type { Report } from '../report.ts'

function run(source: string, options: CheckOptions, report: Report<ComposeRuleId>, context: Context): void {
  const loaded = loadFile(source, report, context)
  if (!loaded) return
  const project = createProject(loaded)
  // As long as the shape is wrong, what is missing or undefined says more about the shape than about the project.
  if (!context.hasErrors()) {
    checkName(project, context)
    checkResources(project, context)
    checkConsistency(project, context)
    checkReferences(project, context)
  }
  advise(project, options, context)
}

/** Checks one Compose file as `docker compose config -q` judges it, alone in its directory. */
export function checkCompose(source: string, options: CheckOptions): Diagnostic[] {
  const report = createReport(source, composeRules)
  const context = createContext(report, source.length, options.siblings?.includes('.env') ?? false)
  try {
    run(source, options, report, context)
  } catch (error) {
    // Aliases that multiply, or no end of mistakes: what was found until here is right, and enough.
    if (!(error instanceof Exhausted)) throw error
  }
  return report.diagnostics
}
