import type { Words } from '../../diagnostic.ts'
import type { Environment } from '../expand/environment.ts'
import type { Expansion } from '../expand/expansion.ts'
import { expand } from '../expand/lex.ts'
import type { Findings } from '../findings.ts'
import type { Frontend } from '../instructions/frontend.ts'
import { placeOf, type Instruction, type Program } from '../instructions/instruction.ts'
import type { Token } from '../parser/logical-line.ts'
import type { StageState } from './stage-state.ts'

/** What is known while a program is converted. */
export interface Conversion {
  readonly program: Program
  readonly frontend: Frontend
  readonly findings: Findings
  /** ARGs before the first FROM, and the platform's. */
  readonly globals: Environment
  /** In BuildKit's order: the stages, and behind them images that are only copied from. */
  readonly states: StageState[]
  readonly byName: Map<string, StageState>
  /** How many more ONBUILD instructions are looked at: stages times triggers would be quadratic. */
  triggersLeft: number
}

export function expansionFailed(text: string, why: Words): Words {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return {
    en: `BuildKit cannot expand “${shown}”: ${why.en}.`,
    zh: `BuildKit 无法展开“${shown}”：${why.zh}。`,
  }
}

/** Expands an argument in the environment of a stage, and reports what is wrong with its variables. */
export function expandIn(
  state: StageState,
  token: Token,
  instruction: Instruction,
  conversion: Conversion,
  isRaw = false,
): Expansion {
  const { escape } = conversion.program
  const options = isRaw ? { escape: '\\', skipQuotes: true } : { escape }
  const expansion = expand(token.text, { ...options, environment: state.environment })
  reportUnset(state, expansion, token, instruction, conversion)
  return expansion
}

/** The same, for where BuildKit does not ask whether variables are set. */
export function reportFailure(expansion: Expansion, token: Token, conversion: Conversion): void {
  if (expansion.error)
    conversion.findings.refuse('dockerfile/expansion', token, expansionFailed(token.text, expansion.error))
}

function reportUnset(
  state: StageState,
  expansion: Expansion,
  token: Token,
  instruction: Instruction,
  conversion: Conversion,
): void {
  reportFailure(expansion, token, conversion)
  if (state.environment.open) return
  for (const name of expansion.unmatched) {
    if (state.arguments.has(name) || name.startsWith('BUILDKIT_SBOM_SCAN_')) continue
    const isGlobal = conversion.globals.has(name)
    conversion.findings.advise(
      'dockerfile/undefined-var',
      placeOf(instruction, token),
      isGlobal
        ? {
            en: `$${name} is empty here: an ARG before FROM, and the platform's own, must be declared in the stage again. Add “ARG ${name}” after FROM.`,
            zh: `$${name} 在这里是空的：FROM 之前的 ARG 和平台自带的参数，都要在阶段内再声明一次。请在 FROM 之后加上“ARG ${name}”。`,
          }
        : {
            en: `$${name} is not set by any ARG or ENV before, so it is empty here, or its default if it has one. Declare it, or write \\$ if the character itself is meant.`,
            zh: `前面没有任何 ARG 或 ENV 设置过 $${name}，因此它在这里是空的（若写了默认值，则取默认值）。请先声明它；若本意是这个字符本身，请写成 \\$。`,
          },
    )
  }
}
