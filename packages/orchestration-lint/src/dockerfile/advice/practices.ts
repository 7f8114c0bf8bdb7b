import type { CheckOptions } from '../../options.ts'
import type { StageState } from '../convert/stage-state.ts'
import type { Program } from '../instructions/instruction.ts'
import type { DockerfileReport } from '../rules.ts'

/** Advice that no tool gives but people should. */
export function advisePractices(
  _program: Program,
  _states: readonly StageState[],
  _options: CheckOptions,
  _report: DockerfileReport,
): void {}
