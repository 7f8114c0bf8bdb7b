import type { Token } from '../parser/logical-line.ts'
import type { Instruction, Stage } from '../instructions/instruction.ts'
import { Environment } from '../expand/environment.ts'
import type { Span } from '../../report.ts'

/** Where an earlier CMD, ENTRYPOINT or HEALTHCHECK of the stage stands: only the last of each counts. */
export interface Last {
  cmd?: Instruction
  entrypoint?: Instruction
  healthcheck?: Instruction
}

/** A stage while it is converted; also an image that is only copied from. */
export class StageState {
  base: StageState | undefined
  /** The image, when it is not built on another stage; undefined when its name is not known. */
  image: string | undefined
  environment = new Environment()
  /** Names that ARG declared, set or not. */
  readonly arguments = new Set<string>()
  directory: string | undefined = '/'
  hasDirectory = false
  hasShell = false
  os = 'linux'
  user: Token | undefined
  dispatched = false
  readonly last: Last = {}
  /** Its ONBUILD instructions, once somebody asked. */
  triggers: readonly Instruction[] | undefined
  /** Stages that its instructions copy from or mount, with the place where they say so. */
  readonly sources = new Map<StageState, Span>()

  /** Undefined for an image that has no stage of its own. */
  readonly stage: Stage | undefined
  /** The place of its FROM, or of the instruction that names it. */
  readonly span: Span
  readonly label: string

  constructor(stage: Stage | undefined, span: Span, label: string) {
    this.stage = stage
    this.span = span
    this.label = label
  }

  /** Takes over what a stage has from the one that it is built on. */
  inherit(base: StageState): void {
    this.environment = base.environment.copy()
    // Like environments: beyond two hundred, nothing is said any more.
    if (base.arguments.size <= 200) for (const name of base.arguments) this.arguments.add(name)
    this.directory = base.directory
    this.hasDirectory = base.hasDirectory
    this.hasShell = base.hasShell
    this.os = base.os
    this.user = base.user
  }
}
