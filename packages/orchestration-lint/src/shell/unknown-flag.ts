import { nearName } from '../near.ts'
import type { Report } from '../report.ts'
import type { Argument } from './argument.ts'
import { calledOf } from './messages.ts'
import type { ShellRuleId } from './rules.ts'
import type { ToolCommand } from './tools/table.ts'
import { documentationOf, type Tool } from './tools/tools.ts'

function hintOf(
  tool: Tool,
  command: ToolCommand,
  written: string,
  before: readonly Argument[],
): { en: string; zh: string; similar?: string } {
  const isLong = written.startsWith('--')
  const bare = written.slice(isLong ? 2 : 1)
  const own = isLong ? tool.root.flags : tool.root.shorts
  if (command !== tool.root && own.has(bare))
    return {
      en: ` It is a flag of \`${tool.name}\` itself: write it before \`${command.path}\`.`,
      zh: `它是 \`${tool.name}\` 本身的选项，请写在 \`${command.path}\` 之前。`,
    }
  if (tool.name === 'kubectl' && command.path === 'exec' && before.length > 1)
    return {
      en: ' If it belongs to the command in the container, put `--` before that command.',
      zh: '若它属于容器里的命令，请在那条命令之前加 `--`。',
    }
  if (!isLong && command.flags.has(bare) && bare.length > 1)
    return { en: ` Long flags begin with two dashes.`, zh: '长选项以两个短横开头。' }
  const similar = isLong
    ? nearName(bare, [...command.flags.keys(), ...(tool.flagsAnywhere ? own.keys() : [])])
    : undefined
  if (similar === undefined) return { en: '', zh: '' }
  return { en: ` Did you mean \`--${similar}\`?`, zh: `是否想写 \`--${similar}\`？`, similar }
}

/** The flag is none of the command's. */
export function sayUnknownFlag(
  tool: Tool,
  command: ToolCommand,
  word: Argument,
  written: string,
  before: readonly Argument[],
  report: Report<ShellRuleId>,
): void {
  const called = calledOf(tool, command)
  const { en, zh, similar } = hintOf(tool, command, written, before)
  // pflag reads `-it` as `-i -t`, and so a long flag with one dash letter by letter.
  const long = /^-([a-z][a-z-]+)(?:=|$)/u.exec(word.text)?.[1]
  const isOneDash = !written.startsWith('--') && long !== undefined && command.flags.has(long)
  const dashes = isOneDash
    ? { en: ` Did you mean \`--${long}\`, with two dashes?`, zh: `是否想写两个短横的 \`--${long}\`？` }
    : { en, zh }
  report.add(
    'shell/unknown-flag',
    word,
    {
      en: `\`${called}\` has no flag \`${written}\` and ends with “unknown ${written.startsWith('--') ? 'flag' : 'shorthand flag'}”.${dashes.en}`,
      zh: `\`${called}\` 没有选项 \`${written}\`，会以“unknown ${written.startsWith('--') ? 'flag' : 'shorthand flag'}”报错退出。${dashes.zh}`,
    },
    {
      documentation: documentationOf(tool, command),
      ...(similar !== undefined &&
        word.end - word.start === word.text.length && {
          fix: {
            title: { en: `Write \`--${similar}\``, zh: `改为 \`--${similar}\`` },
            edits: [{ start: word.start, end: word.start + written.length, text: `--${similar}` }],
          },
        }),
    },
  )
}
