import type { Words } from '../diagnostic.ts'
import type { Failure } from './failure.ts'
import { lineAt } from './source-line.ts'

const template: Words = {
  en: 'This is a template ({{ … }}), not yet YAML. Render it first (helm template, for example), and check what comes out.',
  zh: '这是模板（{{ … }}），还不是 YAML。请先渲染（例如用 helm template），再检查输出。',
}

function keyMessage(source: string, { start, context }: Failure): Words {
  const line = lineAt(source, start)
  const first = lineAt(source, context)
  const before = source.slice(line.start, start).trim()
  if (before !== '' && before !== '-')
    return {
      en: 'The value ends before this, and nothing may follow it on the same line. If all of it is one value, put it into one pair of quotes.',
      zh: '值在这之前已经结束，同一行后面不能再有内容。如果整段是一个值，请用一对引号把它全部括起来。',
    }
  return {
    en: `The indentation of this line (${line.indent}) fits neither the fields that begin on the lines above (${first.indent}) nor those around them. Align it with the field that it belongs beside.`,
    zh: `这一行的缩进（${line.indent}）既不与上面的字段（${first.indent}）对齐，也不与外层字段对齐。请让它与同级的字段对齐。`,
  }
}

function entryMessage(source: string, { start, context }: Failure): Words {
  const list = context - lineAt(source, context).start
  return {
    en: `A “- ” is expected here, because this line (indented by ${lineAt(source, start).indent}) is on the level of the list whose dashes stand at ${list}. Indent it further if it belongs to the item above, or less if the list has ended.`,
    zh: `这里应当是“- ”，因为这一行（缩进 ${lineAt(source, start).indent}）与列表（短横在 ${list}）处在同一层。如果它属于上面那一项，请缩进得更深；如果列表已经结束，请减少缩进。`,
  }
}

function nodeMessage(source: string, { start }: Failure): Words {
  if (
    source.slice(Math.max(0, start - 2), start + 2).includes('{{') ||
    /\{\{/.test(lineAt(source, start).text)
  )
    return template
  if (start >= source.trimEnd().length)
    return {
      en: 'The text ends inside a “{” or “[” that is not closed. Add the bracket that is missing.',
      zh: '文本结束时，“{”或“[”还没有闭合。请补上缺少的括号。',
    }
  return {
    en: `A value is expected before “${source[start] ?? ''}”. Something is missing, or this character belongs to a value that needs quotes.`,
    zh: `“${source[start] ?? ''}”之前应当有一个值。可能漏写了内容，也可能这个字符属于某个需要加引号的值。`,
  }
}

function flowMessage(isSequence: boolean): Words {
  const closing = isSequence ? ']' : '}'
  return {
    en: `A “,” or “${closing}” is expected here: the ${isSequence ? 'list' : 'map'} that began with “${isSequence ? '[' : '{'}” is not closed, or a comma is missing before this, or a value with special characters needs quotes.`,
    zh: `这里应当是“,”或“${closing}”：以“${isSequence ? '[' : '{'}”开头的${isSequence ? '列表' : '映射'}没有闭合，或前面漏了逗号，或带特殊字符的值需要加引号。`,
  }
}

/** The words for what stops the parser, behind a scanner that understood all characters. */
export function grammarMessage(source: string, failure: Failure): Words | undefined {
  switch (failure.kind) {
    case 'key':
      return keyMessage(source, failure)
    case 'entry':
      return entryMessage(source, failure)
    case 'node':
      return nodeMessage(source, failure)
    case 'flow-sequence':
    case 'flow-mapping':
      return /\{\{/.test(lineAt(source, failure.start).text)
        ? template
        : flowMessage(failure.kind === 'flow-sequence')
    case 'key-not-scalar':
      return source.slice(Math.max(0, failure.start - 1), failure.end).includes('{')
        ? template
        : {
            en: 'A map or a list cannot be a key here: JSON, which this becomes, has only strings for keys.',
            zh: '映射或列表不能作键：它会被转换成 JSON，而 JSON 的键只能是字符串。',
          }
    case 'document-start':
      return {
        en: 'Another document begins here without “---” before it, or a directive (%) stands without one behind it.',
        zh: '这里开始了另一个文档，但前面没有“---”；或者指令（%）后面没有“---”。',
      }
    default:
      return undefined
  }
}
