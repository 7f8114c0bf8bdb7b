import { checkCompose } from './compose/check.ts'
import type { Diagnostic } from './diagnostic.ts'
import { checkDockerfile } from './dockerfile/check.ts'
import { judgeExpectations } from './expectations.ts'
import { checkKubernetes } from './kubernetes/check.ts'
import type { CheckOptions, Language } from './options.ts'
import { checkShell } from './shell/check.ts'

const checkers: Record<Language, (source: string, options: CheckOptions) => Diagnostic[]> = {
  dockerfile: checkDockerfile,
  compose: checkCompose,
  kubernetes: checkKubernetes,
  shell: checkShell,
}

/**
 * Checks one source as its tool would, and gives advice on what the tool accepts.
 * Never throws, whatever the text; takes time and memory in proportion to it.
 * @returns diagnostics in the order of the text
 */
export function check(source: string, options: CheckOptions): { diagnostics: readonly Diagnostic[] } {
  const found = checkers[options.language](source, options)
  const judged = judgeExpectations(source, found, options.expect ?? [])
  return { diagnostics: judged.toSorted((one, other) => one.range.start.offset - other.range.start.offset) }
}
