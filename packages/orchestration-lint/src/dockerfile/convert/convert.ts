import { Environment } from '../expand/environment.ts'
import { expand } from '../expand/lex.ts'
import type { Findings } from '../findings.ts'
import type { Frontend } from '../instructions/frontend.ts'
import type { Program } from '../instructions/instruction.ts'
import { checkImages } from './base-images.ts'
import type { Conversion } from './conversion.ts'
import { expansionFailed } from './conversion.ts'
import { dispatch } from './dispatch.ts'
import { beginStages } from './from.ts'
import { linkSources } from './sources.ts'
import type { StageState } from './stage-state.ts'
import { runTriggers } from './triggers.ts'

/** The platform of those who read this; builds elsewhere differ in the values, not in the names. */
const platformArguments = [
  ['BUILDPLATFORM', 'linux/amd64'],
  ['BUILDOS', 'linux'],
  ['BUILDOSVERSION', ''],
  ['BUILDARCH', 'amd64'],
  ['BUILDVARIANT', ''],
  ['TARGETPLATFORM', 'linux/amd64'],
  ['TARGETOS', 'linux'],
  ['TARGETOSVERSION', ''],
  ['TARGETARCH', 'amd64'],
  ['TARGETVARIANT', ''],
  ['TARGETSTAGE', 'default'],
] as const

/**
 * Goes through the program as BuildKit's conversion to its build graph does, and reports what that refuses. All stages
 * count, also those that the last one does not need: `docker build --check` looks at them too.
 * @returns the stages, for advice about the image that comes out
 */
export function convert(program: Program, frontend: Frontend, findings: Findings): readonly StageState[] {
  const globals = new Environment(platformArguments)
  for (const { args } of program.globals)
    for (const token of args) {
      const equals = token.text.indexOf('=')
      if (equals < 0) continue
      const value = token.text.slice(equals + 1)
      const expansion = expand(value, { escape: program.escape, environment: globals })
      if (expansion.error)
        findings.refuse('dockerfile/expansion', token, expansionFailed(value, expansion.error))
      globals.set(token.text.slice(0, equals), expansion.text)
    }
  const conversion: Conversion = {
    program,
    frontend,
    findings,
    globals,
    states: [],
    byName: new Map(),
    triggersLeft: 1000,
  }
  beginStages(conversion)
  const stages = [...conversion.states]
  linkSources(conversion)
  checkImages(conversion)
  for (const state of stages) {
    if (state.base) state.inherit(state.base)
    runTriggers(state, conversion)
    for (const instruction of state.stage?.instructions ?? []) dispatch(state, instruction, conversion)
    state.dispatched = true
  }
  return stages
}
