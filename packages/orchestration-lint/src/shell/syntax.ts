import type { ParseError } from 'unbash'
import type { Words } from '../diagnostic.ts'
import type { Report } from '../report.ts'
import type { ShellRuleId } from './rules.ts'

const things: Readonly<Record<string, Words>> = {
  'double quote': {
    en: 'The double quote `"` that opens here is never closed.',
    zh: '这里开始的双引号 `"` 没有结束。',
  },
  'single quote': {
    en: "The single quote `'` that opens here is never closed; in prose an apostrophe is one, too.",
    zh: "这里开始的单引号 `'` 没有结束；英文的撇号也算单引号。",
  },
  'ANSI-C quote': { en: "The quote `$'` that opens here is never closed.", zh: "这里开始的 `$'` 没有结束。" },
  backtick: { en: 'The backtick that opens here is never closed.', zh: '这里开始的反引号没有结束。' },
  'command substitution': { en: '`$(` is never closed by `)`.', zh: '`$(` 没有对应的 `)`。' },
  'parameter expansion': { en: '`${` is never closed by `}`.', zh: '`${` 没有对应的 `}`。' },
  'process substitution': { en: 'The substitution is never closed by `)`.', zh: '进程替换没有对应的 `)`。' },
}

function wordsOf(message: string): Words {
  const open = /^unterminated (.+)$/u.exec(message)?.[1]
  if (open !== undefined)
    return things[open] ?? { en: 'What opens here is never closed.', zh: '这里开始的结构没有结束。' }
  const token = /^unexpected token '(.*)'$/su.exec(message)?.[1]
  if (token !== undefined)
    return token === 'newline'
      ? { en: 'Something is missing before the end of the line.', zh: '行尾之前缺了内容。' }
      : {
          en: `\`${token}\` cannot stand here: nothing in front of it belongs to it. If it is meant literally, quote it.`,
          zh: `\`${token}\` 不能出现在这里：它前面没有与之配对的内容。若要原样使用，请加引号。`,
        }
  const [, wanted, opened] = /^expected '(.+)' to close '?(.+?)'?$/u.exec(message) ?? []
  if (wanted !== undefined && opened !== undefined)
    return {
      en: `\`${opened}\` has to be closed by \`${wanted}\`, which does not come.`,
      zh: `\`${opened}\` 要用 \`${wanted}\` 结束，但没有找到它。`,
    }
  const after = /^expected (?:command|word) after '(.+)'$/u.exec(message)?.[1]
  if (after !== undefined)
    return {
      en: `A command has to follow \`${after}\`, and there is none.`,
      zh: `\`${after}\` 后面要有一条命令，这里没有。`,
    }
  const keyword = /^expected '(.+?)'/u.exec(message)?.[1]
  if (keyword !== undefined) return { en: `\`${keyword}\` is missing here.`, zh: `这里缺少 \`${keyword}\`。` }
  if (message === 'expected redirect target')
    return { en: 'A redirection needs a file name behind it.', zh: '重定向符号后面要有文件名。' }
  return { en: 'Something is missing, or too much.', zh: '这里缺了或多了内容。' }
}

/** Says why bash refuses the commands. */
export function saySyntax(text: string, { message, pos }: ParseError, report: Report<ShellRuleId>): void {
  // Beyond a depth that nobody writes the parser gives up; bash does not.
  if (message.startsWith('maximum ')) return
  const token = /^unexpected token '(.*)'$/su.exec(message)?.[1] ?? ''
  const isThere = token !== '' && text.startsWith(token, pos)
  const words = wordsOf(message)
  report.add(
    'shell/syntax',
    { start: pos, end: Math.min(text.length, pos + (isThere ? token.length : 1)) },
    {
      en: `bash refuses these commands with a syntax error. ${words.en}`,
      zh: `bash 会对这些命令报语法错误。${words.zh}`,
    },
  )
}

/** Says that bash takes everything up to the end for the contents of a here-document. */
export function sayOpenHereDocument(
  { pos, end, delimiter }: { readonly pos: number; readonly end: number; readonly delimiter: string },
  report: Report<ShellRuleId>,
): void {
  report.add(
    'shell/open-here-document',
    { start: pos, end },
    {
      en: `No line consists of \`${delimiter}\` alone, so all that follows belongs to the here-document, and bash warns. Write \`${delimiter}\` at the beginning of a line, without spaces before or behind it.`,
      zh: `没有只含 \`${delimiter}\` 的一行，于是后面的内容全都算作 here-document，bash 会发出警告。请把 \`${delimiter}\` 单独写在行首，前后不留空格。`,
    },
  )
}
