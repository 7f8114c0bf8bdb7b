import { SQL_TOKEN } from '../statements.ts'

/**
 * A statement in a form that patterns can read: comments are spaces, strings are `''`, words are upper case,
 * runs of spaces are one. Names in backticks stay as they are. What stands in a comment that begins with `!` is code.
 */
export function plainSql(statement: string): string {
  const code = statement.replaceAll(/\/\*M?!\d*([^]*?)\*\//g, ' $1 ')
  let text = ''
  for (const [token] of code.matchAll(SQL_TOKEN)) {
    if (/^(?:--(?=\s|$)|#|\/\*)/.test(token)) text += ' '
    else if (/^['"]/.test(token)) text += "''"
    else text += token.startsWith('`') ? token : token.toUpperCase()
  }
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** The parts between the commas that stand outside of parentheses. */
export function splitList(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const [token] of text.matchAll(/`[^`]*`|[^]/g)) {
    if (token === '(') depth += 1
    if (token === ')') depth -= 1
    if (token === ',' && depth === 0) parts.push('')
    else parts.push(parts.pop() + token)
  }
  return parts.map((part) => part.trim()).filter(Boolean)
}

/** The text without what stands in parentheses. */
export function outsideParentheses(text: string): string {
  const inner = /\((?:`[^`]*`|[^()`])*\)/g
  const shorter = text.replaceAll(inner, ' ')
  return shorter === text ? text : outsideParentheses(shorter)
}

/** Pattern of a name, for use in others: quoted or not, with or without the database's name. */
export const NAME = String.raw`((?:(?:\`[^\`]+\`|[\w$]+)\s*\.\s*)?(?:\`[^\`]+\`|[\w$]+))`

/** A name as it is compared: without backticks and database, in lower case. */
export function bareName(name: string): string {
  const last = name.replace(/^.*\.\s*(?=[`\w$])/, '')
  return last.replaceAll('`', '').toLowerCase()
}
