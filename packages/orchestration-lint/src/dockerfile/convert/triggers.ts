import { parseInstruction } from '../instructions/parse.ts'
import { createReport } from '../../report.ts'
import { dockerfileRules } from '../rules.ts'
import type { Conversion } from './conversion.ts'
import { dispatch } from './dispatch.ts'
import type { StageState } from './stage-state.ts'

/** The ONBUILD instructions of the stage that this one is built on run first; what is wrong with them shows here. */
export function runTriggers(state: StageState, conversion: Conversion): void {
  const base = state.base
  if (!base) return
  base.triggers ??= (base.stage?.instructions ?? []).filter(({ keyword }) => keyword === 'onbuild')
  for (const { node } of base.triggers) {
    if (!node.child || conversion.triggersLeft === 0) return
    conversion.triggersLeft -= 1
    const own = createReport('', dockerfileRules)
    const instruction = parseInstruction(node.child, conversion.frontend, own)
    const problem = own.diagnostics[0]
    if (!instruction && problem)
      conversion.findings.refuse('dockerfile/onbuild', state.span, {
        en: `The ONBUILD ${node.child.name.text} of the stage below cannot run here: ${problem.message.en}`,
        zh: `它所依据的阶段里的 ONBUILD ${node.child.name.text} 在这里无法执行：${problem.message.zh}`,
      })
    else if (instruction && instruction.keyword !== 'copy') dispatch(state, instruction, conversion)
  }
}
