import type { LogicalLine, Token } from './logical-line.ts'
import { isSeparator, isSpace, trim } from './space.ts'

export interface Command {
  readonly name: Token
  readonly flags: readonly Token[]
  /** Where the arguments are in the logical line, without white space around them. */
  readonly start: number
  readonly end: number
}

/** Splits an instruction into its name, the `--flags` that follow it, and the rest. */
export function splitCommand(line: LogicalLine, from: number, to: number): Command {
  const { text } = line
  const { start, end } = trim(text, from, to)
  let at = start
  while (at < end && !isSeparator(text.charCodeAt(at))) at += 1
  const name = line.token(start, at)
  while (at < end && isSeparator(text.charCodeAt(at))) at += 1
  const { flags, rest } = takeFlags(line, at, end)
  return { name, flags, ...trim(text, rest, end) }
}

/** Quotes and backslashes are resolved here, whatever the escape character of the file is. */
function takeFlags(line: LogicalLine, from: number, end: number): { flags: Token[]; rest: number } {
  const { text } = line
  const flags: Token[] = []
  let at = from
  for (;;) {
    while (at < end && isSpace(text.charCodeAt(at))) at += 1
    if (!text.startsWith('--', at) || at + 1 >= end) return { flags, rest: at }
    const start = at
    let word = ''
    let quote = ''
    for (; at < end; at += 1) {
      const character = text.charAt(at)
      if (quote === '' && isSpace(text.charCodeAt(at))) break
      if (character === quote) quote = ''
      else if (quote === '' && (character === "'" || character === '"')) quote = character
      else if (character === '\\') {
        at += 1
        if (at < end) word += text.charAt(at)
      } else word += character
    }
    if (word === '--') return { flags, rest: at }
    flags.push(line.token(start, Math.min(at, end), word))
  }
}
