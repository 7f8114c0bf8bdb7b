import type { Report } from '../report.ts'
import { tail, type Argument } from './argument.ts'
import type { Invocation } from './invocation.ts'
import { sayArguments, sayBadValue, sayMissingValue } from './messages.ts'
import type { ShellRuleId } from './rules.ts'
import type { Flag, ToolCommand } from './tools/table.ts'
import type { Tool } from './tools/tools.ts'
import { booleans, choiceOf } from './tools/values.ts'
import { sayUnknownFlag } from './unknown-flag.ts'

/** Reads flags and arguments as Go's pflag does, as long as it is certain what a word is. */
class Reader {
  readonly flags: { name: string; value: Argument | undefined }[] = []
  readonly positional: Argument[] = []
  private at = 0
  private readonly tool: Tool
  private readonly command: ToolCommand
  private readonly words: readonly Argument[]
  private readonly report: Report<ShellRuleId>

  constructor(tool: Tool, command: ToolCommand, words: readonly Argument[], report: Report<ShellRuleId>) {
    this.tool = tool
    this.command = command
    this.words = words
    this.report = report
  }

  /** @returns whether everything is certain and accepted */
  read(): boolean {
    for (; this.at < this.words.length; this.at += 1) {
      const word = this.words[this.at]
      if (!word || word.certainty === 'open') return false
      const { text } = word
      if (text === '--' && word.certainty === 'exact') {
        this.positional.push(...this.words.slice(this.at + 1))
        return true
      }
      if (!text.startsWith('-') || text === '-') {
        this.positional.push(word)
        if (!this.command.flagsComeFirst) continue
        this.positional.push(...this.words.slice(this.at + 1))
        return true
      }
      if (!(text.startsWith('--') ? this.readLong(word) : this.readShort(word))) return false
    }
    return true
  }

  private find(name: string): Flag | undefined {
    const plain = this.tool.name === 'kubectl' ? name.replaceAll('_', '-') : name
    return (
      this.command.flags.get(plain) ?? (this.tool.flagsAnywhere ? this.tool.root.flags.get(plain) : undefined)
    )
  }

  private findShort(name: string): Flag | undefined {
    return (
      this.command.shorts.get(name) ?? (this.tool.flagsAnywhere ? this.tool.root.shorts.get(name) : undefined)
    )
  }

  private readLong(word: Argument): boolean {
    const equals = word.text.indexOf('=')
    if (equals < 0 && word.certainty !== 'exact') return false
    const name = word.text.slice(2, equals < 0 ? undefined : equals)
    const flag = this.find(name)
    if (!flag) {
      if (name !== 'help')
        sayUnknownFlag(this.tool, this.command, word, `--${name}`, this.positional, this.report)
      return false
    }
    if (equals >= 0) return this.take(flag, tail(word, equals + 1), `--${name}`)
    if (flag.value !== 'required') return this.take(flag, undefined, `--${name}`)
    return this.takeNext(flag, word, `--${name}`)
  }

  private readShort(word: Argument): boolean {
    for (let at = 1; at < word.text.length; at += 1) {
      const name = word.text.charAt(at)
      const flag = this.findShort(name)
      if (!flag) {
        if (name !== 'h')
          sayUnknownFlag(this.tool, this.command, word, `-${name}`, this.positional, this.report)
        return false
      }
      if (at + 2 < word.text.length && word.text.charAt(at + 1) === '=')
        return this.take(flag, tail(word, at + 2), `-${name}`)
      if (flag.value !== 'required') {
        if (!this.take(flag, undefined, `-${name}`)) return false
        continue
      }
      if (at + 1 < word.text.length) return this.take(flag, tail(word, at + 1), `-${name}`)
      if (word.certainty !== 'exact')
        return this.take(flag, { ...tail(word, at + 1), certainty: 'begun' }, `-${name}`)
      return this.takeNext(flag, word, `-${name}`)
    }
    return word.certainty === 'exact'
  }

  private takeNext(flag: Flag, word: Argument, written: string): boolean {
    const next = this.words[this.at + 1]
    if (!next) {
      sayMissingValue(this.tool, this.command, word, written, this.report)
      return false
    }
    this.at += 1
    return this.take(flag, next, written)
  }

  private take(flag: Flag, value: Argument | undefined, written: string): boolean {
    this.flags.push({ name: flag.name, value })
    if (value?.certainty === 'open') return false
    if (value?.certainty !== 'exact') return true
    const choice =
      flag.value === 'boolean'
        ? { values: ['true', 'false'], pattern: booleans }
        : choiceOf(this.tool, this.command, flag)
    if (!choice || choice.values.includes(value.text) || choice.pattern?.test(value.text)) return true
    sayBadValue(this.tool, this.command, value, written, choice, this.report)
    return false
  }
}

/**
 * Judges the flags and the number of arguments of a command.
 * @returns what the command got; undefined where something is uncertain or refused
 */
export function judgeFlags(
  tool: Tool,
  command: ToolCommand,
  name: Argument,
  words: readonly Argument[],
  report: Report<ShellRuleId>,
): Invocation | undefined {
  const reader = new Reader(tool, command, words, report)
  if (!reader.read()) return undefined
  const { flags, positional } = reader
  const isCertain = positional.every(({ certainty }) => certainty !== 'open')
  const lacks = command.needs !== undefined && !flags.some((flag) => flag.name === command.needs)
  const { least, most } = command
  if ((isCertain && (positional.length < least || positional.length > most)) || lacks) {
    sayArguments(tool, command, name, positional, lacks ? command.needs : undefined, report)
    return undefined
  }
  return { tool, command, flags, positional }
}
