import type { CheckOptions } from '../../options.ts'
import type { StageState } from '../convert/stage-state.ts'
import type { Program } from '../instructions/instruction.ts'
import type { DockerfileReport } from '../rules.ts'
import { adviseApt } from './apt.ts'
import { adviseBaseImages } from './base-image.ts'
import { commandsOf } from './commands.ts'
import { adviseAdd, adviseIgnoreFile, adviseOrder } from './copying.ts'
import { adviseNpm, adviseShellHabits } from './shell-habits.ts'
import { adviseStart } from './start.ts'
import { adviseUser } from './user.ts'

/** Advice that BuildKit does not give, on what it accepts. */
export function advisePractices(
  source: string,
  program: Program,
  states: readonly StageState[],
  options: CheckOptions,
  report: DockerfileReport,
): void {
  adviseBaseImages(states, report)
  adviseIgnoreFile(program.stages, options, report)
  const kept = new Set<StageState>()
  for (let state = states.at(-1); state && !kept.has(state); state = state.base) kept.add(state)
  // Said once in a configuration file, and then for every step.
  const assumesYes = source.includes('Assume-Yes')
  const hasLock =
    options.siblings?.some((name) => /(?:package-lock|npm-shrinkwrap)\.json$/.test(name)) ?? true
  for (const state of states) {
    if (!state.stage) continue
    adviseOrder(state.stage, report)
    for (const instruction of state.stage.instructions) {
      adviseAdd(instruction, report)
      if (instruction.keyword !== 'run') continue
      const commands = commandsOf(instruction)
      adviseApt(instruction, commands, { isKept: kept.has(state), assumesYes }, report)
      adviseShellHabits(instruction, commands, report)
      adviseNpm(instruction, commands, hasLock, report)
    }
  }
  adviseStart(states, report)
  adviseUser(states, report)
}
