import type { Words } from '../../diagnostic.ts'
import type { Span } from '../../report.ts'
import type { DockerfileReport, DockerfileRuleId } from '../rules.ts'
import type { LogicalLine, Token } from './logical-line.ts'
import type { Pair } from './node.ts'
import { isSeparator, isSpace } from './space.ts'
import { jsonWords, plainWords, quotedWords } from './words.ts'

export interface Arguments {
  readonly args: readonly Token[]
  readonly pairs: readonly Pair[]
  readonly json: boolean
  readonly broken: boolean
}

const none: Arguments = { args: [], pairs: [], json: false, broken: false }

/** Reads what follows the name and the flags of an instruction, in the way of that instruction. */
export function readArguments(
  keyword: string,
  line: LogicalLine,
  { start, end }: Span,
  escape: string,
  report: DockerfileReport,
): Arguments {
  switch (keyword) {
    case 'env':
    case 'label':
      return readPairs(keyword.toUpperCase(), line, start, end, escape, report)
    case 'arg':
      return { ...none, args: quotedWords(line, start, end, escape) }
    case 'from':
    case 'expose':
      return { ...none, args: plainWords(line, start, end) }
    case 'add':
    case 'copy':
    case 'volume':
      return readMaybeJson(line, start, end, report, plainWords)
    case 'cmd':
    case 'entrypoint':
    case 'run':
    case 'shell':
      return readMaybeJson(line, start, end, report, wholeText)
    case 'healthcheck':
      return readHealthcheck(line, start, end, report)
    case 'maintainer':
    case 'stopsignal':
    case 'user':
    case 'workdir':
      return { ...none, args: wholeText(line, start, end) }
    default:
      return none
  }
}

function wholeText(line: LogicalLine, start: number, end: number): Token[] {
  return end > start ? [line.token(start, end)] : []
}

function readMaybeJson(
  line: LogicalLine,
  start: number,
  end: number,
  report: DockerfileReport,
  otherwise: (line: LogicalLine, start: number, end: number) => Token[],
): Arguments {
  const words = jsonWords(line, start, end)
  if (words === undefined) return { ...none, args: otherwise(line, start, end) }
  if (words !== 'mixed') return { ...none, args: words, json: true }
  report.add('dockerfile/json-form', line.span(start, end), {
    en: 'This is a JSON array, but not of strings only, and BuildKit refuses that. Put every item into double quotes, numbers and booleans too: ["node", "3000"].',
    zh: '这是一个 JSON 数组，但其中不全是字符串，BuildKit 会拒绝它。请给每一项都加上双引号，数字和布尔值也不例外：["node", "3000"]。',
  })
  return { ...none, broken: true }
}

function readHealthcheck(line: LogicalLine, start: number, end: number, report: DockerfileReport): Arguments {
  let at = start
  while (at < end && !isSpace(line.text.charCodeAt(at))) at += 1
  if (at === start) return none
  const kind = line.token(start, at)
  while (at < end && isSpace(line.text.charCodeAt(at))) at += 1
  const command = readMaybeJson(line, at, end, report, wholeText)
  return { ...command, args: [kind, ...command.args] }
}

function readPairs(
  name: string,
  line: LogicalLine,
  start: number,
  end: number,
  escape: string,
  report: DockerfileReport,
): Arguments {
  const words = quotedWords(line, start, end, escape)
  const first = words[0]
  if (!first) return none
  function refuse(at: Span, message: Words): Arguments {
    const rule: DockerfileRuleId = 'dockerfile/key-value'
    report.add(rule, at, message)
    return { ...none, broken: true }
  }
  if (!first.text.includes('=')) {
    let at = start
    while (at < end && !isSeparator(line.text.charCodeAt(at))) at += 1
    const key = line.token(start, at)
    if (at === end)
      return refuse(key, {
        en: `${name} needs a name and a value, and here is “${key.text}” alone. Write ${name} ${key.text}=value; ${key.text}= for an empty one.`,
        zh: `${name} 需要名称和值，这里却只有“${key.text}”。请写成 ${name} ${key.text}=value；空值写作 ${key.text}=。`,
      })
    while (at < end && isSeparator(line.text.charCodeAt(at))) at += 1
    return { ...none, pairs: [{ key, value: line.token(at, end), legacy: true }] }
  }
  const pairs: Pair[] = []
  for (const word of words) {
    const equals = word.text.indexOf('=')
    if (equals < 0)
      return refuse(word, {
        en: `“${word.text}” has no “=”, and all of this ${name} must be name=value. A value with spaces goes into double quotes: ${first.text.split('=')[0] ?? ''}="two words".`,
        zh: `“${word.text}”里没有“=”，而这条 ${name} 的每一项都必须是 name=value。含空格的值要放进双引号：${first.text.split('=')[0] ?? ''}="two words"。`,
      })
    const middle = word.start + equals
    pairs.push({
      key: { text: word.text.slice(0, equals), start: word.start, end: middle },
      value: { text: word.text.slice(equals + 1), start: Math.min(middle + 1, word.end), end: word.end },
      legacy: false,
    })
  }
  return { ...none, pairs }
}
