import { nearName } from '../near.ts'
import type { Report } from '../report.ts'
import type { Argument } from './argument.ts'
import type { ShellRuleId } from './rules.ts'
import type { ToolCommand } from './tools/table.ts'
import { documentationOf, type Tool } from './tools/tools.ts'
import type { Choice } from './tools/values.ts'

type ShellReport = Report<ShellRuleId>

/** `docker container run`. */
export function calledOf(tool: Tool, command: ToolCommand): string {
  return `${tool.name} ${command.path}`.trim()
}

/** The flag is the last word, and takes a value. */
export function sayMissingValue(
  tool: Tool,
  command: ToolCommand,
  word: Argument,
  written: string,
  report: ShellReport,
): void {
  report.add(
    'shell/flag-value',
    word,
    {
      en: `\`${written}\` of \`${calledOf(tool, command)}\` takes a value, and nothing follows it.`,
      zh: `\`${calledOf(tool, command)}\` 的 \`${written}\` 要带一个值，但它后面什么也没有。`,
    },
    { documentation: documentationOf(tool, command) },
  )
}

const kinds = {
  integer: { en: 'a whole number, without a unit', zh: '不带单位的整数' },
  duration: {
    en: 'a duration with a unit, such as `90s` or `1h30m`; days are `24h`',
    zh: '带单位的时长，如 `90s`、`1h30m`；一天写 `24h`',
  },
}

/** The flag does not accept the value. */
export function sayBadValue(
  tool: Tool,
  command: ToolCommand,
  value: Argument,
  written: string,
  { values, kind }: Choice,
  report: ShellReport,
): void {
  const similar = nearName(value.text, values)
  const listed = values.map((each) => `\`${each}\``)
  const { en, zh } = kind ? kinds[kind] : { en: listed.join(', '), zh: listed.join('、') }
  report.add(
    'shell/flag-value',
    value,
    {
      en: `\`${written}\` of \`${calledOf(tool, command)}\` does not accept \`${value.text.slice(0, 60)}\`. It takes ${en}.${similar === undefined ? '' : ` Did you mean \`${similar}\`?`}`,
      zh: `\`${calledOf(tool, command)}\` 的 \`${written}\` 不接受 \`${value.text.slice(0, 60)}\`，可用的是${zh}。${similar === undefined ? '' : `是否想写 \`${similar}\`？`}`,
    },
    { documentation: documentationOf(tool, command) },
  )
}

/** Arguments are missing or too many, or a flag that must be there is not. */
export function sayArguments(
  tool: Tool,
  command: ToolCommand,
  name: Argument,
  positional: readonly Argument[],
  needs: string | undefined,
  report: ShellReport,
): void {
  const called = calledOf(tool, command)
  const documentation = documentationOf(tool, command)
  if (needs !== undefined) {
    report.add(
      'shell/arguments',
      name,
      {
        en: `\`${called}\` refuses to start without \`--${needs}\`.`,
        zh: `\`${called}\` 没有 \`--${needs}\` 就会报错。`,
      },
      { documentation },
    )
    return
  }
  const { least, most } = command
  const isFew = positional.length < least
  const bound = isFew ? least : most
  const extra = isFew ? undefined : positional[most]
  report.add(
    'shell/arguments',
    extra ?? name,
    {
      en: `\`${called}\` takes ${least === most ? 'exactly' : isFew ? 'at least' : 'at most'} ${bound} argument${bound === 1 ? '' : 's'}; here ${positional.length === 1 ? 'is' : 'are'} ${positional.length}.${isFew ? '' : ' Put a value with spaces in quotes, and flags with their values in front.'}`,
      zh: `\`${called}\` ${least === most ? '恰好' : isFew ? '至少' : '至多'}要 ${bound} 个参数，这里有 ${positional.length} 个。${isFew ? '' : '含空格的值请加引号，选项和它的值请写在前面。'}`,
    },
    { documentation },
  )
}
