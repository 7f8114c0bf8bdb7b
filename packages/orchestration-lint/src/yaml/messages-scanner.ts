import type { Words } from '../diagnostic.ts'
import type { Failure } from './failure.ts'
import { lineAt, lineBefore } from './source-line.ts'

const tabInIndentation: Words = {
  en: 'A tab stands in the indentation. YAML counts only spaces there, so nobody could tell how deep a tab is: replace it with spaces.',
  zh: '缩进里有制表符。YAML 的缩进只认空格，因为制表符的宽度没有定论：请把它换成空格。',
}

function tokenMessage(source: string, at: number): Words {
  const character = source[at] ?? ''
  const line = lineAt(source, at).text.trim()
  if (character === '\t') return tabInIndentation
  if (line.startsWith('```'))
    return {
      en: 'This is the fence of a Markdown code block, not YAML. Keep only what stands between the two fences.',
      zh: '这是 Markdown 代码块的围栏，不是 YAML。只保留两道围栏之间的内容。',
    }
  return {
    en: `No value may begin with “${character}”: YAML keeps this character for itself. Put the whole value into quotes.`,
    zh: `值不能以“${character}”开头，这个字符由 YAML 保留。请给整个值加上引号。`,
  }
}

function valueMessage(source: string, { start }: Failure): Words {
  const line = lineAt(source, start)
  const before = lineBefore(source, start)
  const untilColon = line.text.slice(0, start - line.start)
  if (/^[\s\u00A0]*\u00A0/.test(line.text))
    return {
      en: 'This line is indented with no-break spaces, as they come along when code is copied from a web page. YAML does not count them: replace them with ordinary spaces.',
      zh: '这一行用不换行空格缩进，从网页复制代码时常会带上它们。YAML 不把它们算作缩进：请换成普通空格。',
    }
  if (/:\s/.test(untilColon))
    return {
      en: 'There is a second “: ” on this line, so YAML sees a key inside a value. If the colon belongs to the value, put the value into quotes; if it is a field of its own, give it a line of its own.',
      zh: '这一行出现了第二个“: ”，YAML 会以为值里又有一个键。如果冒号是值的一部分，请给值加引号；如果是另一个字段，请另起一行。',
    }
  if (before && line.indent > before.indent && /:\s+\S/.test(before.text))
    return {
      en: `This line is indented deeper (${line.indent}) than the line above (${before.indent}), which already has its value, so YAML takes it for the continuation of that value. Align it with its neighbours.`,
      zh: `这一行的缩进（${line.indent}）比上一行（${before.indent}）深，而上一行已经有值了，所以 YAML 把它当成那个值的续行。请与相邻字段对齐。`,
    }
  return {
    en: 'No key may stand here: the text before it goes on from the line above, where the “:” behind the key is probably missing.',
    zh: '这里不能出现键：它前面的文字接着上一行，上一行的键后面多半漏了“:”。',
  }
}

function colonMessage(source: string, { context }: Failure): Words {
  const line = lineAt(source, context).text.trim()
  if (/^(?:<{7}|={7}|>{7})/.test(line))
    return {
      en: 'A conflict of a Git merge was left here. Decide for one of the two sides, and delete the lines with the markers.',
      zh: '这里留着 Git 合并冲突的标记。请选定其中一边，并删掉带标记的行。',
    }
  const glued = /^([\w./-]+):(\S+)/.exec(line)
  if (glued)
    return {
      en: `A space is missing behind “${glued[1]}:”. Without it the line is one piece of text and no field.`,
      zh: `“${glued[1]}:”后面缺一个空格。没有空格，整行只是一段文字，不是字段。`,
    }
  return {
    en: 'A key with a “:” is expected here. If this is text that belongs to the value above, indent it deeper than the key of that value.',
    zh: '这里应当是带“:”的键。如果这是上面那个值的文字，请让它的缩进比那个键更深。',
  }
}

function escapeMessage({ subject }: Failure): Words {
  return {
    en: `“${subject}” is no escape that YAML knows in double quotes. Write the backslash twice, or use single quotes, in which it is an ordinary character.`,
    zh: `在双引号里，YAML 不认识转义“${subject}”。请写两个反斜杠，或者改用单引号，单引号里反斜杠就是普通字符。`,
  }
}

/** The words for what stops the scanner. */
export function scannerMessage(source: string, failure: Failure): Words | undefined {
  switch (failure.kind) {
    case 'token':
      return tokenMessage(source, failure.start)
    case 'tab-in-indentation':
      return tabInIndentation
    case 'value-not-allowed':
      return valueMessage(source, failure)
    case 'colon-missing':
      return colonMessage(source, failure)
    case 'escape':
      return escapeMessage(failure)
    case 'control-character':
      return {
        en: `There is a control character (U+${source.charCodeAt(failure.start).toString(16).toUpperCase().padStart(4, '0')}) that YAML does not allow, often invisible and copied along. Delete it.`,
        zh: `这里有 YAML 不允许的控制字符（U+${source.charCodeAt(failure.start).toString(16).toUpperCase().padStart(4, '0')}），它往往看不见，是复制时带进来的。请删掉。`,
      }
    case 'quote-unclosed':
      return {
        en: `The quote ${failure.subject} that opens here is never closed. Close it, or leave both out.`,
        zh: `这里的引号 ${failure.subject} 没有闭合。请补上另一半，或者两个都去掉。`,
      }
    case 'entry-not-allowed':
      return {
        en: 'A “- ” may not begin here: on this line something stands before it already. Begin the list on a line of its own, or put the value into quotes.',
        zh: '“- ”不能出现在这里：这一行前面已经有内容了。请让列表另起一行，或者给值加引号。',
      }
    default:
      return undefined
  }
}
