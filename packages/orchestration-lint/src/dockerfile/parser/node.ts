import type { Span } from '../../report.ts'
import type { LogicalLine, Token } from './logical-line.ts'

/** A document that stands below its instruction: `RUN <<EOF … EOF`. */
export interface Heredoc extends Span {
  readonly name: string
  /** Whether variables in it are replaced; not when any part of the name was quoted. */
  readonly expand: boolean
  /** `<<-`: tabs at the beginning of lines are dropped. */
  readonly chomp: boolean
  readonly content: string
}

/** One `key=value` of ENV or LABEL. */
export interface Pair {
  readonly key: Token
  readonly value: Token
  /** Written with a space instead of `=`. */
  readonly legacy: boolean
}

/** An instruction as it was read, before anybody asked whether it makes sense. */
export interface Node extends Span {
  readonly line: LogicalLine
  readonly name: Token
  /** The name in lower case. */
  readonly keyword: string
  readonly flags: readonly Token[]
  /** Everything after the flags. */
  readonly rest: Token
  readonly args: readonly Token[]
  readonly pairs: readonly Pair[]
  /** The arguments were a JSON array of strings. */
  readonly json: boolean
  /** The instruction of an ONBUILD. */
  readonly child: Node | undefined
  readonly heredocs: readonly Heredoc[]
  /** Where its text says it cannot be read at all. */
  readonly broken: boolean
}
