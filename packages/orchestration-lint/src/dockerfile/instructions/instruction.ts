import type { Token } from '../parser/logical-line.ts'
import type { Node } from '../parser/node.ts'
import type { Span } from '../../report.ts'
import type { Flags } from './flags.ts'

/** An instruction that BuildKit's parser accepts. */
export interface Instruction {
  readonly node: Node
  readonly keyword: string
  readonly flags: Flags
  readonly args: readonly Token[]
}

/** FROM and what follows it. */
export interface Stage {
  readonly from: Instruction
  readonly base: Token
  /** In lower case, as BuildKit compares it; undefined without `AS`. */
  readonly name: string | undefined
  /** As it was written. */
  readonly nameToken: Token | undefined
  readonly instructions: Instruction[]
}

export interface Program {
  /** ARGs before the first FROM. */
  readonly globals: readonly Instruction[]
  readonly stages: readonly Stage[]
  /** `\` or a backtick. */
  readonly escape: string
}

/** The last value of a flag. */
export function flagOf(instruction: Instruction, name: string): Token | undefined {
  return instruction.flags.get(name)?.at(-1)
}

/** Where to put advice about a part of an instruction: BuildKit names the instruction's first line, and so do we. */
export function placeOf({ node }: Instruction, part: Span = node): Span {
  if (part.start >= node.line.firstLineEnd) return node.name
  return { start: part.start, end: Math.min(part.end, node.line.firstLineEnd) }
}
