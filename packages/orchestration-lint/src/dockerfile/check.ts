import type { Diagnostic } from '../diagnostic.ts'
import type { CheckOptions } from '../options.ts'
import { createReport } from '../report.ts'
import { adviseNames } from './advice/names.ts'
import { advisePractices } from './advice/practices.ts'
import { readCheckOptions } from './check-options.ts'
import { convert } from './convert/convert.ts'
import { createFindings } from './findings.ts'
import { frontendOf } from './instructions/frontend.ts'
import { parseProgram } from './instructions/parse.ts'
import { readDockerfile } from './parser/read.ts'
import { dockerfileRules } from './rules.ts'

/**
 * Checks a Dockerfile as BuildKit with the frontend of dockerd 28.5 does, without build arguments, on linux/amd64.
 *
 * The reader is our own. dockerfile-ast and dockerfile-utils do not decide as BuildKit does: they refuse what it accepts
 * (COPY of several files to a path without a slash, flags of newer frontends) and accept what it refuses (a stage that
 * copies from itself, `${name.x}`, bad modes, mounts and platforms), because they parse for editors.
 */
export function checkDockerfile(source: string, options: CheckOptions): Diagnostic[] {
  const report = createReport(source, dockerfileRules)
  const file = readDockerfile(source, report)
  const frontend = frontendOf(file.directives.syntax)
  if (frontend.foreign) return []
  const findings = createFindings(report, readCheckOptions(file.directives.check, report))
  const program = parseProgram(source, file, frontend, report)
  // What does not parse is not converted: BuildKit stops there too.
  if (report.hasErrors()) return report.diagnostics
  adviseNames(program, file, findings)
  const states = convert(program, frontend, findings)
  advisePractices(source, program, states, options, report)
  return report.diagnostics
}
