import { nearName } from '../near.ts'
import type { Report } from '../report.ts'
import type { Argument } from './argument.ts'
import type { Invocation } from './invocation.ts'
import type { ShellRuleId } from './rules.ts'
import { judgeFlags } from './flags.ts'
import type { Flag, ToolCommand } from './tools/table.ts'
import { dockerPlugins, documentationOf, tools, type Tool } from './tools/tools.ts'

/** cobra's reading of a flag before the command is known: does it take the next word? */
function takesNext(text: string, command: ToolCommand, tool: Tool): boolean {
  if (text.includes('=')) return false
  const flag: Flag | undefined = text.startsWith('--')
    ? (command.flags.get(text.slice(2)) ??
      (tool.flagsAnywhere ? tool.root.flags.get(text.slice(2)) : undefined))
    : (command.shorts.get(text.slice(1)) ??
      (tool.flagsAnywhere ? tool.root.shorts.get(text.slice(1)) : undefined))
  if (text === '--help' || text === '-h') return false
  if (!text.startsWith('--') && text.length !== 2) return false
  return flag ? flag.value === 'required' : true
}

function sayUnknownCommand(
  tool: Tool,
  command: ToolCommand,
  word: Argument,
  report: Report<ShellRuleId>,
): void {
  const { text } = word
  if (tool.name === 'docker' && command === tool.root && dockerPlugins.has(text)) return
  const names = [...command.commands.keys()]
  const similar = nearName(text, names)
  const whole = `${tool.name} ${command.path}`.trim()
  const documentation = documentationOf(tool, command)
  const isExtensible = tool.pluginPrefix !== undefined && command === tool.root
  if (isExtensible && similar === undefined) {
    const plugin = `${tool.pluginPrefix}${text}`
    report.add('shell/plugin', word, {
      en: `\`${text}\` is no command of \`${tool.name}\` itself: without a plugin \`${plugin}\` it is refused. Say where the plugin comes from, or correct the command.`,
      zh: `\`${text}\` 不是 \`${tool.name}\` 自带的子命令：没有插件 \`${plugin}\` 就会报错。请说明插件从哪里来，或改正子命令。`,
    })
    return
  }
  report.add(
    'shell/unknown-command',
    word,
    {
      en: `\`${whole}\` has no command \`${text}\` and refuses it.${
        similar === undefined
          ? ` It has ${names
              .slice(0, 12)
              .map((name) => `\`${name}\``)
              .join(', ')}${names.length > 12 ? ', …' : ''}.`
          : ` Did you mean \`${similar}\`?`
      }`,
      zh: `\`${whole}\` 没有子命令 \`${text}\`，会直接报错。${
        similar === undefined
          ? `它有 ${names
              .slice(0, 12)
              .map((name) => `\`${name}\``)
              .join('、')}${names.length > 12 ? ' 等' : ''}。`
          : `是否想写 \`${similar}\`？`
      }`,
    },
    {
      documentation,
      ...(similar !== undefined &&
        word.end - word.start === text.length && {
          fix: {
            title: { en: `Write \`${similar}\``, zh: `改为 \`${similar}\`` },
            edits: [{ start: word.start, end: word.end, text: similar }],
          },
        }),
    },
  )
}

/**
 * Finds the command that a tool is asked for, as the tool does, and judges its flags and arguments.
 * @returns what is asked for, where that is certain
 */
export function judgeUsage(
  tool: Tool,
  name: Argument,
  words: readonly Argument[],
  report: Report<ShellRuleId>,
): Invocation | undefined {
  let command = tool.root
  let rest: Argument[] = []
  let outer: Invocation['flags'] = []
  let index = 0
  for (; index < words.length; index += 1) {
    const word = words[index]
    if (!word || word.certainty === 'open') return undefined
    const { text } = word
    if (text === '--') break
    if (text.startsWith('-') && text !== '-') {
      if (word.certainty === 'begun' && !text.includes('=')) return undefined
      rest.push(word)
      const next = words[index + 1]
      if (takesNext(text, command, tool) && next) {
        if (next.certainty === 'open') return undefined
        rest.push(next)
        index += 1
      }
      continue
    }
    if (command.commands.size === 0) break
    if (word.certainty === 'begun') return undefined
    if (tool.name === 'docker' && command === tool.root && text === 'compose') {
      if (!judgeFlags(tool, command, name, rest, report)) return undefined
      return judgeUsage(tools().compose, word, words.slice(index + 1), report)
    }
    const next = command.commands.get(text)
    if (!next && command.isRunnable) break
    if (!next) {
      if (text !== 'help') sayUnknownCommand(tool, command, word, report)
      return undefined
    }
    if (!tool.flagsAnywhere) {
      const before = judgeFlags(tool, command, name, rest, report)
      if (!before) return undefined
      outer = [...outer, ...before.flags]
      rest = []
    }
    command = next
    name = word
  }
  if (command === tool.root) {
    judgeFlags(tool, command, name, rest, report)
    return undefined
  }
  if (command.isOpaque || (!command.isRunnable && command.commands.size > 0)) return undefined
  const invocation = judgeFlags(tool, command, name, [...rest, ...words.slice(index)], report)
  return invocation && { ...invocation, flags: [...outer, ...invocation.flags] }
}
